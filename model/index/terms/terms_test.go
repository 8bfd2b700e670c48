package terms

import (
	"reflect"
	"strings"
	"testing"

	"gloss/model"
)

func mustParse(t *testing.T, text string) *File {
	t.Helper()
	f, err := Parse("n.terms", text)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestParse(t *testing.T) {
	for text, want := range map[string]Decision{
		"? Flask":                            {Name: "Flask"},
		"+ Salt   # mine":                    {Name: "Salt", Mark: Accepted},
		"Salt":                               {Name: "Salt", Mark: Accepted},
		"- Heat #: tool":                     {Name: "Heat", Mark: Rejected},
		"+Salt":                              {Name: "Salt", Mark: Accepted},
		"C++":                                {Name: "C++", Mark: Accepted},
		"- C# #: language":                   {Name: "C#", Mark: Rejected},
		"? std::vector":                      {Name: "std::vector"},
		"0mq = ZeroMQ":                       {Name: "0mq", Mark: Accepted, Into: "ZeroMQ"},
		"a=b":                                {Name: "a=b", Mark: Accepted},
		"ZMQ: see ZeroMQ":                    {Name: "ZMQ", Mark: Accepted, See: "ZeroMQ"},
		"+ Salt: name SaltStack; sort as S":  {Name: "Salt", Mark: Accepted, Rename: "SaltStack", SortAs: "S"},
		"? Flask: see also Bottle, Click":    {Name: "Flask", SeeAlso: []string{"Bottle", "Click"}},
		"gevent: principal a.txt:324":        {Name: "gevent", Principal: "a.txt:324"},
		"Heat: reject":                       {Name: "Heat", Mark: Rejected},
		"Salt: accept; merge into SaltStack": {Name: "Salt", Mark: Accepted, Into: "SaltStack"},
		`? "Python 3: notes #1"  # x`:        {Name: "Python 3: notes #1"},
		`- "a ""b"" c"`:                      {Name: `a "b" c`, Mark: Rejected},
		`X: see also "A, B", C`:              {Name: "X", SeeAlso: []string{"A, B", "C"}},
		"\t+  Two   words":                   {Name: "Two words", Mark: Accepted},
	} {
		got := mustParse(t, text).Decisions()
		want.Position = model.At("n.terms", 1, 1)
		if len(got) != 1 || !reflect.DeepEqual(*got[0], want) {
			t.Errorf("%q is %+v, want %+v", text, got, want)
		}
	}
}

func TestParseBadInput(t *testing.T) {
	for text, want := range map[string]string{
		"+":                                   "n.terms:1: there is no name",
		"\n\nA\n? A":                          `n.terms:4: "A" stands already in line 3`,
		"A: like B":                           "unknown decision",
		"A: see":                              "nothing follows see",
		"A:":                                  "nothing after the colon",
		"A =":                                 "no name after =",
		"A = A":                               "another name of itself",
		"- A = B":                             "left out and yet another name",
		"- A: sort as B":                      "nothing else to say",
		"? A = B":                             "take the ? away",
		"A = B: see C":                        "", // "B: see C" is a name
		"A: see B; see C":                     "decided before it",
		"A: accept; reject":                   "decided before it",
		"A: accept B":                         "stands alone",
		"A: see B; sort as C":                 "write the rest in the line of",
		`"A`:                                  "not closed",
		`"A" B`:                               "follows a name in double quotes",
		"\xff":                                "not UTF-8",
		"a\x00":                               "control character",
		strings.Repeat("a", MaxLine+1):        "at most",
		strings.Repeat("a\n", MaxSize/2+1):    "at most",
		strings.Repeat("+\n", 3*mostFaults):   "and 40 more",
		"A: see B\nA: see B":                  "stands already",
		"A: principal 1; principal 2":         "decided before it",
		"A: see also B; merge into A; accept": "another name of itself",
	} {
		_, err := Parse("n.terms", text)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%.40q: error %v, want %q", text, err, want)
		}
	}
}

func TestJoin(t *testing.T) {
	for text, want := range map[string]string{
		"A = B\nB = C\nC = A": "A = B = C = A: a circle",
		"A: see B\nB: see A":  "A = B = A: a circle",
		"A = B\n- B":          `"A" is another name of "B", which n.terms:2 leaves out`,
		"A = b\nB = a":        "a circle",
		"A = B\nB = C":        "",
	} {
		_, err := Join(mustParse(t, text))
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: error %v, want %q", text, err, want)
		}
	}
	list, err := Join(mustParse(t, "+ A\n? B\n"), mustParse(t, "? A\n+ A: name C\n"[4:]))
	if err == nil || !strings.Contains(err.Error(), "decided otherwise") {
		t.Errorf("two files that differ: %v, %v", list, err)
	}
	if list, err := Join(mustParse(t, "+ A\n? B\n"), mustParse(t, "? A\n- B\n")); err != nil || len(list) != 2 {
		t.Errorf("an open line stands in the way: %v, %v", list, err)
	}
}

var proposals = []Proposal{{"Celery", "tool"}, {"C++", "language"}, {"- x: y #1", "odd"}, {"Zope", "framework"}}

// TestUnder holds which names decisions bring under those of a thing, be it over others.
func TestUnder(t *testing.T) {
	list, err := Join(mustParse(t, "0mq = ZMQ\nZMQ = ZeroMQ\nNano: name ZeroMQ\nRedis: name Store\nzmq4 = 0MQ\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(list.Under(map[string]bool{"zeromq": true}), " "), "ZMQ Nano 0mq zmq4"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestUpdateKeepsWhatAPersonWrote(t *testing.T) {
	const before = "# mine\r\n\r\n+ Zope  # good   #: old\r\n- Celery\r\n# below\r\n? Gone  #: old\r\n? Kept # why?\r\n+ Lost: sort as A   #: old\r\n"
	f := mustParse(t, before)
	got := f.Update(proposals, "# head\n", "gone")
	want := "# mine\r\n\r\n" +
		"? \"- x: y #1\"                   #: odd\r\n? C++                           #: language\r\n"
	// What comes first in the alphabet stands before all names.
	want = strings.Replace(want, "\r\n\r\n", "\r\n\r\n", 1)
	want += "+ Zope  # good                  #: framework\r\n- Celery                        #: tool\r\n# below\r\n? Kept # why?                   #: gone\r\n+ Lost: sort as A               #: gone\r\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if again := mustParse(t, got).Update(proposals, "# head\n", "gone"); again != got {
		t.Errorf("a second update changes\n%s\nto\n%s", got, again)
	}
}

func TestUpdateOfNothing(t *testing.T) {
	got := new(File).Update(proposals, "# head\n\n", "gone")
	if !strings.HasPrefix(got, "# head\n\n? \"- x: y #1\"") || strings.Count(got, "\n") != 6 {
		t.Errorf("got\n%s", got)
	}
	names := []string{"- x: y #1", "C++", "Celery", "Zope"}
	for i, d := range mustParse(t, got).Decisions() {
		if d.Name != names[i] || d.Decided() {
			t.Errorf("%d is %+v, want %q open", i, d, names[i])
		}
	}
}

// Whatever a file says, it is read without a fault of ours, and an update of an
// update changes nothing.
func FuzzTerms(f *testing.F) {
	seeds := []string{"", "0 \"", "? Flask  #: x\n- Heat # y\n", "0mq = ZeroMQ\r\nZMQ: see ZeroMQ", "\ufeff+ \"a # b\": see also C, \"D, E\"; sort as f\n", "A = B\nB = A", "\"", "+\n#\n#:\n", "C#\nC++ #: x", "a \"b #: c", "? A: name \"x\" # r"}
	for _, s := range seeds {
		f.Add(s, "Flask")
	}
	f.Add("0", "\" CCC # CC")
	f.Fuzz(func(t *testing.T, text, name string) {
		file, err := Parse("n.terms", text)
		if err != nil {
			return
		}
		_, _ = Join(file)
		list := []Proposal{{name, "found " + name}, {"Celery", "tool"}}
		once := file.Update(list, "# head\n", "gone")
		again, err := Parse("n.terms", once)
		if err != nil {
			if len(name) > 1000 || strings.ToValidUTF8(name, "") != name || strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == 0x7F }) {
				return // no name that notes hold
			}
			t.Fatalf("%q becomes %q: %v", text, once, err)
		}
		for _, d := range file.Decisions() {
			if !d.Decided() {
				continue
			}
			kept := false
			for _, o := range again.Decisions() {
				kept = kept || o.equal(d)
			}
			if !kept {
				t.Fatalf("%q loses the decision on %q: %q", text, d.Name, once)
			}
		}
		if twice := again.Update(list, "# head\n", "gone"); twice != once {
			t.Fatalf("%q becomes %q and then %q", text, once, twice)
		}
	})
}
