package org.sealwright.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@PortalTest
class EvidencePageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestPeople people;

    @Autowired
    EvidencePlaces places;

    @Autowired
    EvidenceItems items;

    @Test
    void handsAFileOutAsAnAttachmentThatCanDoNothing() throws Exception {
        Actor editor = editor();
        UUID item = upload(editor, "Prüf\"bericht.html", "<html><script>alert(1)</script></html>");
        mvc.perform(get("/evidence/{item}", item).with(ActingAs.person(editor)))
                .andExpect(status().isOk())
                .andExpect(content().string("<html><script>alert(1)</script></html>"))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment;")))
                .andExpect(header().string(
                                "Content-Disposition", org.hamcrest.Matchers.containsString("Pr%C3%BCf_bericht.html")));
    }

    @Test
    void answersAnotherManufacturerLikeAnItemThatIsNot() throws Exception {
        UUID item = upload(editor(), "ours.txt", "ours alone");
        Actor stranger = editor();
        mvc.perform(get("/evidence/{item}", item).with(ActingAs.person(stranger)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/evidence/{item}", Ids.next()).with(ActingAs.person(stranger)))
                .andExpect(status().isNotFound());
    }

    @Test
    void keepsWhatWasTypedWhenTheFileIsEmpty() throws Exception {
        Actor editor = editor();
        EvidenceOwner shelf = places.shelf(editor.requireOrganisation());
        String page = mvc.perform(
                        form(editor, Ids.next(), shelf, "empty.txt", "").param("note", "see <b>page</b> 3"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Document html = Jsoup.parse(page);
        assertThat(html.select("#error-summary a[href=#file]").text()).contains("Choose a file");
        assertThat(html.select("textarea[name=note]").text()).isEqualTo("see <b>page</b> 3");
        assertThat(html.select("option[selected]").val()).isEqualTo("log");
    }

    @Test
    void saysWhichKindsThereAre() throws Exception {
        Actor editor = editor();
        EvidenceOwner shelf = places.shelf(editor.requireOrganisation());
        mvc.perform(form(editor, Ids.next(), shelf, "a.txt", "words").param("kind", "rumour"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void returnsOnlyToAddressesOfThisPortal() throws Exception {
        for (String elsewhere : new String[] {"https://evil.example", "//evil.example", "/\\evil.example"}) {
            Actor editor = editor();
            EvidenceOwner shelf = places.shelf(editor.requireOrganisation());
            mvc.perform(form(editor, Ids.next(), shelf, "a.txt", "words").param("back", elsewhere))
                    .andExpect(redirectedUrl("/dashboard"));
        }
    }

    @Test
    void answersAnotherManufacturersShelfLikeNone() throws Exception {
        EvidenceOwner shelf = places.shelf(editor().requireOrganisation());
        mvc.perform(form(editor(), Ids.next(), shelf, "a.txt", "words")).andExpect(status().isNotFound());
    }

    @Test
    void tellsAScriptInOneSentenceWhyAFileWasNotAdded() throws Exception {
        Actor editor = editor();
        EvidenceOwner shelf = places.shelf(editor.requireOrganisation());
        UUID id = Ids.next();
        mvc.perform(form(editor, id, shelf, "empty.txt", "").header("X-Upload", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.sentence").value("Choose a file that has something in it."));
        mvc.perform(form(editor, id, shelf, "a.txt", "words")
                        .param("subjectType", "rumour")
                        .param("subjectId", "1")
                        .header("X-Upload", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.sentence").value(org.hamcrest.Matchers.containsString("did not arrive whole")));
        for (int sent = 0; sent < 2; sent++) {
            mvc.perform(form(editor, id, shelf, "a.txt", "words").header("X-Upload", "1"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.sentence").value((Object) null));
        }
        assertThat(items.find(editor, id).name()).isEqualTo("a.txt");
    }

    private UUID upload(Actor editor, String name, String words) throws Exception {
        UUID id = Ids.next();
        EvidenceOwner shelf = places.shelf(editor.requireOrganisation());
        mvc.perform(form(editor, id, shelf, name, words).param("back", "/submissions/1"))
                .andExpect(redirectedUrl("/submissions/1"));
        assertThat(items.find(editor, id).kind()).isEqualTo(EvidenceKind.LOG);
        return id;
    }

    private static MockMultipartHttpServletRequestBuilder form(
            Actor editor, UUID id, EvidenceOwner owner, String name, String words) {
        MockMultipartHttpServletRequestBuilder request = multipart("/evidence")
                .file(new MockMultipartFile("file", name, "text/plain", words.getBytes(StandardCharsets.UTF_8)));
        request.param("id", id.toString())
                .param("ownerType", owner.type())
                .param("ownerId", owner.id().toString())
                .param("kind", "log")
                .with(ActingAs.person(editor))
                .with(csrf());
        return request;
    }

    private Actor editor() {
        return people.ofMaker(people.maker("Paper Ltd"), Role.EDITOR);
    }
}
