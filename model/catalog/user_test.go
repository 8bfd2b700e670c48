package catalog

import (
	"strings"
	"testing"
)

func TestParseUser(t *testing.T) {
	const text = "\ufeff# ours\r\nFrobnicator\r\n\nWidget Mill; wmill; WM= | service | https://mill.example | Makes widgets\nSalt? | tool\nЖурнал\nx-1\tX One\ttool\tproject\t\t\tFull record\n"
	c, err := ParseUser("our.txt", text)
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{
		"frobnicator": "Frobnicator|tool|||", "widget-mill": "Widget Mill|service|https://mill.example|Makes widgets|wmill,WM",
		"salt": "Salt|tool|||", "x-1": "X One|tool||Full record|", "u436u443u440u43du430u43b": "Журнал|tool|||",
	} {
		e, ok := c.Lookup(id)
		if !ok {
			t.Errorf("no %s", id)
			continue
		}
		var names []string
		for _, n := range e.Names[1:] {
			names = append(names, n.Text)
		}
		if got := strings.Join([]string{e.Name, e.Kind, e.URL, e.About, strings.Join(names, ",")}, "|"); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

func TestParseUserRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                                     "our.txt:1: ",
		"# nothing\n":                          "our.txt:1: ",
		"ok\n; x\n":                            "our.txt:2: ",
		"ok\n\n--\n":                           "our.txt:3: ",
		"A | b | c | d | e":                    "our.txt:1: 5 columns",
		"Good\nBad | nokind\n":                 "our.txt:2: ",
		"Good\nBad | tool | ftp://x.example\n": "our.txt:2: ",
		"One\none\n":                           "our.txt:2: ",
		"Tabs\there\n":                         "our.txt:1: ",
		strings.Repeat("x", MaxLine+10):        "our.txt:1: ",
		strings.Repeat("# x\n", MaxSize/4+1):   "our.txt:1: ",
		"\x00\x01\x02":                         "our.txt:1: ",
	} {
		c, err := ParseUser("our.txt", text)
		if err == nil || c != nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.40q: %v, want %q", text, err, want)
		}
	}
}

func FuzzParseUser(f *testing.F) {
	for _, s := range []string{"Name", "A; b; c | tool | https://x.example | what", "a\tb\tc\td\te\tf\tg", "Ж?", "=?", ";;|", "\ufeff#"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := ParseUser("x", s)
		if (c == nil) == (err == nil) {
			t.Errorf("%v, %v", c, err)
		}
	})
}
