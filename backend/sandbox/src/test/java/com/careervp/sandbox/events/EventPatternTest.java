package com.careervp.sandbox.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventPatternTest {
    private static final String EVENT = """
            {"source":"aws.cloudwatch","detail-type":"CloudWatch Alarm State Change",
             "resources":["arn:alarm:vpr-dlq-dev","arn:alarm:other"],
             "detail":{"alarmName":"vpr-dlq-dev","state":{"value":"ALARM"},"count":7,"note":null,"live":true}}""";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"source":["aws.cloudwatch"]}                                             ~ true
            {"source":["aws.ec2","aws.cloudwatch"]}                                   ~ true
            {"source":["aws.ec2"]}                                                    ~ false
            {"source":["aws.cloudwatch"],"detail":{"state":{"value":["ALARM"]}}}      ~ true
            {"source":["aws.cloudwatch"],"detail":{"state":{"value":["OK"]}}}         ~ false
            {"resources":["arn:alarm:vpr-dlq-dev"]}                                   ~ true
            {"resources":["arn:alarm:none"]}                                          ~ false
            {"resources":[{"prefix":"arn:alarm:vpr"}]}                                ~ true
            {"detail":{"alarmName":[{"prefix":"vpr-"}]}}                              ~ true
            {"detail":{"alarmName":[{"prefix":"api-"}]}}                              ~ false
            {"detail":{"alarmName":[{"suffix":"-dev"}]}}                              ~ true
            {"detail":{"alarmName":[{"wildcard":"vpr-*-dev"}]}}                       ~ true
            {"detail":{"alarmName":[{"wildcard":"vpr-*-prod"}]}}                      ~ false
            {"detail":{"alarmName":[{"equals-ignore-case":"VPR-dlq-DEV"}]}}           ~ true
            {"detail":{"alarmName":[{"prefix":{"equals-ignore-case":"VPR"}}]}}        ~ true
            {"detail":{"alarmName":[{"anything-but":"vpr-dlq-dev"}]}}                 ~ false
            {"detail":{"alarmName":[{"anything-but":["a","b"]}]}}                     ~ true
            {"detail":{"alarmName":[{"anything-but":{"prefix":"vpr"}}]}}              ~ false
            {"detail":{"missing":[{"anything-but":"x"}]}}                             ~ false
            {"detail":{"missing":[{"exists":false}]}}                                 ~ true
            {"detail":{"missing":[{"exists":true}]}}                                  ~ false
            {"detail":{"alarmName":[{"exists":true}]}}                                ~ true
            {"detail":{"count":[7]}}                                                  ~ true
            {"detail":{"count":[7.0]}}                                                ~ true
            {"detail":{"count":["7"]}}                                                ~ false
            {"detail":{"count":[{"numeric":[">",5,"<=",7]}]}}                         ~ true
            {"detail":{"count":[{"numeric":["<",7]}]}}                                ~ false
            {"detail":{"note":[null]}}                                                ~ true
            {"detail":{"live":[true]}}                                                ~ true
            {"detail":{"$or":[{"count":[1]},{"alarmName":["vpr-dlq-dev"]}]}}          ~ true
            {"detail":{"$or":[{"count":[1]},{"alarmName":["x"]}]}}                    ~ false
            """)
    void anEventMatchesWhenEveryNamedFieldDoes(String pattern, boolean matches) throws Exception {
        assertThat(EventPattern.parse(pattern).matches(new ObjectMapper().readTree(EVENT)))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"source\":\"aws.ec2\"}",
                "{\"source\":[]}",
                "{\"source\":[{\"like\":\"x\"}]}",
                "{"
            })
    void aPatternThatMakesNoSenseIsRefused(String pattern) {
        assertThatThrownBy(() -> EventPattern.parse(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Event pattern is not valid");
    }
}
