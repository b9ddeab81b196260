package org.sealwright.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealwright.organisations.Directory;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The body's own cases with their versions, drafts included: for those who edit them, and for auditors. */
@Service
public class CaseReading {

    private final Catalogue catalogue;
    private final CaseVersionRows rows;
    private final CaseUses uses;
    private final Directory directory;

    CaseReading(Catalogue catalogue, CaseVersionRows rows, CaseUses uses, Directory directory) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.uses = uses;
        this.directory = directory;
    }

    /** The methods that have cases of the body's own, of the newest edition first. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public List<Method> methods(Actor actor) {
        return catalogue.editions().reversed().stream()
                .flatMap(edition -> catalogue.methodFor(edition.id()).stream())
                .filter(method -> method.groups().stream()
                        .flatMap(group -> group.testCases().stream())
                        .anyMatch(TestCase::isOwn))
                .toList();
    }

    /**
     * A method's own cases, in its order.
     *
     * @throws NotFound if there is no such method
     */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public List<CaseLine> cases(Actor actor, String methodId) {
        Method method = requireMethod(methodId).with(rows.inForce());
        Map<String, CaseVersion> inForce =
                method.reworded().stream().collect(Collectors.toMap(CaseVersion::caseId, version -> version));
        Map<String, CaseHistory> open = rows.ofMethod(methodId).stream()
                .filter(CaseHistory::isOpen)
                .collect(Collectors.toMap(CaseHistory::caseId, version -> version));
        Map<String, List<CaseUses.Use>> used =
                uses.of(methodId).stream().collect(Collectors.groupingBy(CaseUses.Use::caseId));
        List<CaseLine> lines = new ArrayList<>();
        for (TestGroup group : method.groups()) {
            for (TestCase testCase : group.testCases()) {
                if (testCase.isOwn()) {
                    String id = testCase.id();
                    CaseVersion version = inForce.get(id);
                    lines.add(new CaseLine(
                            group,
                            testCase,
                            version == null ? null : version.since(),
                            open.get(id),
                            used.getOrDefault(id, List.of())));
                }
            }
        }
        return lines;
    }

    /** Versions that wait for an administrator who neither wrote nor proposed them. */
    @Transactional(readOnly = true)
    @AllowedTo(Role.ADMINISTRATOR)
    public List<CaseHistory> waitingFor(Actor admin) {
        return methods(admin).stream()
                .flatMap(method -> rows.ofMethod(method.id()).stream())
                .filter(version -> version.state() == CaseHistory.State.PROPOSED && !version.tookPart(admin.id()))
                .toList();
    }

    /**
     * One case.
     *
     * @throws NotFound if the method has no such case
     * @throws Refused if it was taken over from a published specification
     */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public CaseFile file(Actor actor, String methodId, String caseId) {
        Method method = requireMethod(methodId);
        TestCase published = requireOwn(method, caseId);
        List<CaseHistory> versions = rows.ofCase(methodId, caseId);
        List<UUID> people = versions.stream()
                .flatMap(version -> version.entries().stream())
                .map(CaseHistory.Entry::account)
                .distinct()
                .toList();
        return new CaseFile(
                method,
                method.groupOf(caseId).orElseThrow(),
                published,
                versions,
                directory.names(people),
                uses.of(methodId).stream()
                        .filter(use -> use.caseId().equals(caseId))
                        .collect(Collectors.toMap(CaseUses.Use::version, CaseUses.Use::evaluations)));
    }

    private Method requireMethod(String id) {
        return catalogue.method(id).orElseThrow(() -> new NotFound("method", id));
    }

    static TestCase requireOwn(Method method, String caseId) {
        TestCase testCase = method.testCase(caseId).orElseThrow(() -> new NotFound("case", caseId));
        if (!testCase.isOwn()) {
            throw new Refused("catalogue.cases.published-elsewhere", caseId);
        }
        return testCase;
    }
}
