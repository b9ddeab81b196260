package org.sealwright.seals;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** For tests of decisions on seals and evaluations that do not exist: no seal follows what is decided. */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Import(SealsStandAside.WithoutListener.class)
public @interface SealsStandAside {

    /** Takes the listener, and who says what it would make, out of the portal. */
    @TestComponent
    class WithoutListener implements BeanDefinitionRegistryPostProcessor {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            registry.removeBeanDefinition(DecisionFollowing.class.getName());
            registry.removeBeanDefinition(SealForecasts.class.getName());
        }

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
            // definitions are all there is to change
        }
    }
}
