package com.careervp.sandbox.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPatternTest {
    private static final String LINE = """
            {"level":"ERROR","status":503,"took":1.5,"job":{"id":"j-42","tries":[1,2,7]},"ok":false,"cached":true,\
            "error":null,"items":[{"sku":"a1","n":3},{"sku":"b2","n":0}],"text":"12","path":"/api/vpr/status"}\
            """;

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ``                          ~ anything at all                    ~ true
            ERROR                       ~ [ERROR] it broke                   ~ true
            ERROR                       ~ [error] it broke                   ~ false
            ERROR                       ~ all fine                           ~ false
            ERROR broke                 ~ it broke with ERROR                ~ true
            ERROR broke                 ~ ERROR only                         ~ false
            "it broke"                  ~ then it broke again                ~ true
            "it broke"                  ~ broke it                           ~ false
            "say \\"hi\\""              ~ they say "hi" to all               ~ true
            -DEBUG                      ~ INFO line                          ~ true
            -DEBUG                      ~ DEBUG line                         ~ false
            ERROR -timeout              ~ ERROR refused                      ~ true
            ERROR -timeout              ~ ERROR timeout                      ~ false
            -"not found"                ~ it was not found                   ~ false
            ?ERROR ?WARN                ~ WARN low disk                      ~ true
            ?ERROR ?WARN                ~ ERROR no disk                      ~ true
            ?ERROR ?WARN                ~ INFO disk                          ~ false
            ?"a b" ?c                   ~ x a b y                            ~ true
            ?ERROR ?WARN -disk          ~ WARN low disk                      ~ false
            ?ERROR ?WARN job            ~ job started                        ~ true
            %4[0-9]{2}%                 ~ answered 404 to all                ~ true
            %4[0-9]{2}%                 ~ answered 504 to all                ~ false
            j-42                        ~ job j-42 failed                    ~ true
            [ip, user, code]            ~ 1.2.3.4 me 200                     ~ true
            [ip, user, code]            ~ 1.2.3.4 me                         ~ false
            [ip, user, code = 4*]       ~ 1.2.3.4 me 404                     ~ true
            [ip, user, code = 4*]       ~ 1.2.3.4 me 200                     ~ false
            [ip, ..., bytes > 1000]     ~ 1.2.3.4 "GET /x" [now] 1001        ~ true
            [ip, ..., bytes > 1000]     ~ 1.2.3.4 "GET /x" [now] 999         ~ false
            [ip, req = "GET *", code]   ~ 1.2.3.4 "GET /x" 200               ~ true
            [a, b = x || b = y]         ~ 1 y                                ~ true
            [a, b >= 2 && b < 5]        ~ 1 5                                ~ false
            [a, b != x]                 ~ 1 x                                ~ false
            """)
    void plainAndFieldPatternsMatch(String pattern, String line, boolean matches) {
        assertThat(FilterPattern.parse(pattern).matches(new FilterPattern.Line(line)))
                .isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            { $.level = "ERROR" }                                  ~ true
            { $.level = "ERR*" }                                   ~ true
            { $.level = "*ROR" }                                   ~ true
            { $.level = "*R*R*" }                                  ~ true
            { $.level = "error" }                                  ~ false
            { $.level = ERROR }                                    ~ true
            { $.level != "ERROR" }                                 ~ false
            { $.level != "INFO" }                                  ~ true
            { $.missing != "INFO" }                                ~ false
            { $.status = 503 }                                     ~ true
            { $.status = 5* }                                      ~ true
            { $.status = "503" }                                   ~ true
            { $.status != 503 }                                    ~ false
            { $.status >= 500 }                                    ~ true
            { $.status > 503 }                                     ~ false
            { $.status < 504 }                                     ~ true
            { $.status <= 5.03e2 }                                 ~ true
            { $.took > 1.4 }                                       ~ true
            { $.took = 1.50 }                                      ~ true
            { $.text > 5 }                                         ~ false
            { $.text = "12" }                                      ~ true
            { $.job.id = "j-42" }                                  ~ true
            { $.job.tries[0] = 1 }                                 ~ true
            { $.job.tries[2] > 6 }                                 ~ true
            { $.job.tries[9] = 1 }                                 ~ false
            { $.job.tries[*] = 7 }                                 ~ true
            { $.items[1].sku = "b2" }                              ~ true
            { $.items[*].sku = "b*" }                              ~ true
            { $.["level"] = "ERROR" }                              ~ true
            { $['job']['id'] = "j-*" }                             ~ true
            { $.error IS NULL }                                    ~ true
            { $.level IS NULL }                                    ~ false
            { $.nothing IS NULL }                                  ~ false
            { $.nothing NOT EXISTS }                               ~ true
            { $.error NOT EXISTS }                                 ~ false
            { $.error EXISTS }                                     ~ true
            { $.cached IS TRUE }                                   ~ true
            { $.ok IS TRUE }                                       ~ false
            { $.ok IS FALSE }                                      ~ true
            { $.level = "ERROR" && $.status = 503 }                ~ true
            { $.level = "ERROR" && $.status = 504 }                ~ false
            { $.level = "INFO" || $.status = 503 }                 ~ true
            { $.level = "INFO" || $.status = 1 && $.took > 1 }     ~ false
            { ($.level = "INFO" || $.status = 503) && $.took > 1 } ~ true
            { $.level = "INFO" && $.took > 1 || $.ok IS FALSE }    ~ true
            { $.path = "/api/*/status" }                           ~ true
            { $.path = %vpr% }                                     ~ true
            { $.path = %^vpr% }                                    ~ false
            { $.items[0].n = 3 && $.items[1].n = 0 }               ~ true
            """)
    void jsonPatternsMatch(String pattern, boolean matches) {
        FilterPattern parsed = FilterPattern.parse(pattern);
        assertThat(parsed.matches(new FilterPattern.Line(LINE))).isEqualTo(matches);
        assertThat(parsed.matches(new FilterPattern.Line("level=ERROR status=503")))
                .isFalse();
        assertThat(parsed.matches(new FilterPattern.Line("{ not json"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ $.a = }",
                "{ $.a }",
                "{ a = 1 }",
                "{ $.a = 1",
                "{ $.a = 1 } x",
                "{ $.a = 1 && }",
                "{ ($.a = 1 }",
                "{ $.a IS MAYBE }",
                "{ $.a NOT NULL }",
                "{ $.a > \"text\" }",
                "{ $.a = %[% }",
                "[a, b",
                "[a, ..., b, ...]",
                "[a, b ~ 1]",
                "\"never closed",
                "%[%"
            })
    void aPatternThatMakesNoSenseIsRefused(String pattern) {
        assertThatThrownBy(() -> FilterPattern.parse(pattern))
                .isInstanceOf(InvalidPatternException.class)
                .hasMessageContaining("Invalid filter pattern");
    }
}
