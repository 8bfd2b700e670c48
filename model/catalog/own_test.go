package catalog

import (
	"strings"
	"testing"
)

func TestParseOwn(t *testing.T) {
	base := mustParse(t, "salt\tSalt?\ttool\tdevops\thttps://salt.example.org\tsalt-minion;SaltStack\tconfigures\nredis\tRedis\tdatabase\tdatabase\t\t\t\n")
	for line, want := range map[string]string{
		"MyTool":               "mytool\tMyTool\tproject\t\t\t\t",
		"  MyTool , MyTl;Mt= ": "mytool\tMyTool\tproject\t\t\tMyTl;Mt=\t",
		"My Tool | makes a thing | https://t.example.org/a?b | Library": "my-tool\tMy Tool\tlibrary\t\thttps://t.example.org/a?b\t\tmakes a thing",
		"My Tool   go   tool":           "my-tool\tMy Tool\ttool\tgo\t\t\t",
		"X | database | database":       "x\tX\tdatabase\tdatabase\t\t\t",
		"C++ Kit?":                      "cpp-kit\tC++ Kit?\tproject\t\t\t\t",
		"Größe":                         "gruf6udfe\tGröße\tproject\t\t\t\t",
		"Salt":                          "salt\tSalt\ttool\tdevops\thttps://salt.example.org\tsalt-minion;SaltStack\tconfigures",
		"salt?, NaCl | seasons":         "salt\tsalt?\ttool\tdevops\thttps://salt.example.org\tNaCl;salt-minion;SaltStack\tseasons",
		"a\tAye\ttool\t\t\t\tx":         "a\tAye\ttool\t\t\t\tx",
		"\ufeffMyTool\r\n\r\n# x\r\nB?": "b\tB?\tproject\t\t\t\t",
	} {
		c, err := ParseOwn("own", line, base)
		if err != nil {
			t.Errorf("%q: %v", line, err)
			continue
		}
		if got := c.record(0); got != want {
			t.Errorf("%q is\n%q, want\n%q", line, got, want)
		}
	}
}

func TestParseOwnBadInput(t *testing.T) {
	base := mustParse(t, "redis\tRedis\tdatabase\tdatabase\t\tRDS?\t\n")
	for text, want := range map[string]string{
		"":                           "own:1: catalogue has no record",
		"# only\n":                   "own:1: catalogue has no record",
		"A\n , | tool":               "own:2: there is no name",
		"A\nB | http://x":            "own:2: bad home page",
		"B | www.example.org":        "write https://",
		"B | tool | library | x":     `"library" and "x" are both taken`,
		"A | libary":                 `own:1: "libary" is no kind or field: write library`,
		"A | Tools | ptyhon":         `"Tools" is no kind or field: write tool`,
		"A | tool | ptyhon":          `"ptyhon" is no kind or field: write python`,
		"A\n\nA":                     `own:3: id "a" stands already in line 1`,
		"A, A":                       "stands twice",
		"+++":                        "own:1:",
		"id\tName\ttool":             "own:1: record has 3 columns, not 7",
		"a\tA\tbanana\t\t\t\t":       "unknown kind",
		"MyDB, Redis":                `own:1: the name "Redis" is one of the builtin entry "redis"`,
		"One, Twin\nTwo, twin":       `own:2: the name "twin" is one of line 1 too`,
		"A\n\x00":                    "own:2: control character",
		"A\n\xff\xfe":                "own:2: text is not UTF-8",
		strings.Repeat("a", 5000):    "own:1: line has 5000 bytes",
		strings.Repeat("a\n", 1<<22): `own:2: id "a" stands already in line 1`,
		strings.Repeat("a\n", 5<<20): "at most",
		strings.Repeat("a|b|c\n", 9) + strings.Repeat("+\n", 99): "more faults may follow",
	} {
		c, err := ParseOwn("own", text, base)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v (catalogue %v), want %q", text, err, c != nil, want)
		}
	}
	for _, text := range []string{"MyDB, Redis?", "A | tool | ORM", "A | tool | a libary of tools", "MyDB, RDS", "Redis", "redis\tOther\ttool\t\t\t\t"} {
		if _, err := ParseOwn("own", text, base); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}
