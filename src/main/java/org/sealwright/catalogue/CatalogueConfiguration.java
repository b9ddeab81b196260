package org.sealwright.catalogue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Loads the catalogue from the class path once, at the start. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    private static final String ROOT = "catalogue/";

    @Bean
    Catalogue catalogue() throws IOException {
        return Catalogue.of(contents());
    }

    /** All data files by path below {@code catalogue/}; schemas and translations are none. */
    static Map<String, byte[]> contents() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        Map<String, byte[]> contents = new TreeMap<>();
        for (Resource resource : resolver.getResources("classpath*:" + ROOT + "**/*.json")) {
            String address = resource.getURL().toString();
            String path = address.substring(address.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
            if (!path.startsWith("schema/") && !path.startsWith(CatalogueTitles.FOLDER)) {
                contents.put(path, resource.getContentAsByteArray());
            }
        }
        return contents;
    }
}
