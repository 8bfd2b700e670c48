package index

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gloss/model"
)

func TestSenseOf(t *testing.T) {
	f := &finder{vocabulary: newVocabulary(0), tongue: tongue{english: true}}
	for word, want := range map[string]sense{
		"walking": ordinary, "Houses": ordinary, "unusable": ordinary, "selflessness": ordinary, "refactorings": ordinary, "dataset": ordinary,
		"Liverpool": proper, "Margaret": proper, "homework": ordinary, "teapotlid": compound,
		"recieve": slip, "strucutre": slip, "zorblax": strange, "kubectx": strange, "Vrillo": strange,
	} {
		if got := f.senseOf(word); got != want {
			t.Errorf("%q: %d, want %d", word, got, want)
		}
	}
	f = &finder{vocabulary: newVocabulary(0), tongue: tongue{german: true}}
	for _, word := range []string{"Vereinskasse", "Besprechungen", "Möglichkeit", "Gartenhaus", "umgestellt"} {
		if got := f.senseOf(word); got != ordinary {
			t.Errorf("German %q: %d, want %d", word, got, ordinary)
		}
	}
}

// toolNotes are notes in which most points name a tool; what is added to them
// is to be told from the names about it.
const toolNotes = "- Docker and Kubernetes on Linux\n- PostgreSQL vs MySQL, then SQLite\n- nginx in front of Django\n- Ansible → Terraform\n- pytest, GitLab CI\n"

func TestGuess(t *testing.T) {
	for _, c := range []struct{ add, want string }{
		{"- MySQL → VortigDB", "VortigDB"},
		{"- SQLite, zorblax, MySQL", "zorblax"},
		{"- Vrillo statt nginx, weil schneller", "Vrillo"},
		{"- cargo-zorblax for MySQL and SQLite", "cargo-zorblax"},
		{"- Envoy Gateway in front of nginx", "Envoy Gateway"},
		{"- a tiny tool of ours, `zorblaxer`, does it", "zorblaxer"},
		{"- a library of the speaker called `vrillo`", "vrillo"},
		{"- вместо nginx теперь vrillo", "vrillo"},
		{"- Djagno and Anisble again", ""}, // slips of Django and Ansible
		{"- MySQL, walking, SQLite", ""},
		{"- MySQL and the NullPointerException", ""},
		{"- MySQL is Docker-based, non-zorblax", ""},
		{"- thanks to Zorblana Liverpool", ""},
		{"- asked Mr Zorblax about MySQL", ""},
		{"- MySQL servers (Gaby, Mangol, Curtis)", ""},
		{"- MySQL servers (nginx, Mangol, Redis)", "Mangol Redis"},
		{"- see /opt/zorblax, --zorblax, zorblax() and zorblax.py", ""},
		{"- MySQL (SLAs, DBAs) at EOL", ""},
		{"- recieve mails about MySQL, SQLite", ""},
		{"\n# In the lab\n\n- redis\n- celery\n- vrillo\n- soundzorb\n- etc\n- talk", "Celery Redis soundzorb vrillo"},
		{"- vrillo/zorblax", "zorblax"}, // an owner and the name of a repository
		{"- Github/vrillolabs/zorb-demo", "GitHub"},
		{"- a server with two modes, it's called **Zorblax**", "Zorblax"},
		{"- what we did is called **Sharding**", ""},
		{"- vrillo -- this is a Maven plugin for methods", "Maven vrillo"},
		{"- HTTP, ABC, ABC and ABC", ""},
	} {
		var got []string
		doc := parse(t, "notes", toolNotes+c.add)
		names := namesOf(doc)
		for _, name := range namesOf(parse(t, "notes", toolNotes)) {
			names = slices.DeleteFunc(names, func(n string) bool { return n == name })
		}
		for _, name := range names {
			if name != "nginx" {
				got = append(got, name)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: got %q, want %q", c.add, got, c.want)
		}
	}
	// Without known names about it, an unknown word is no name.
	if got := namesOf(parse(t, "notes", "- zorblax, Vrillo, VortigDB\n- we had zorblax for lunch")); len(got) != 0 {
		t.Errorf("got %q in notes that name no tool", got)
	}
}

func namesOf(doc *model.Document) []string {
	var out []string
	for _, e := range entriesOf(doc) {
		out = append(out, e.Name)
	}
	return out
}

// TestProse holds that running text read as a block of code is searched as
// text, line by line, and that a program is not.
func TestProse(t *testing.T) {
	notes := "we looked at Docker first\n- then Kubernetes for the whole team\n- SQLite is enough for the small box\n- nobody wanted to go back to Jenkins again\n"
	program := "for Docker in range(10):\n    x = Kubernetes(SQLite)\n    print(x, Jenkins)\nreturn { Docker }\n"
	for text, want := range map[string]int{notes: 4, program: 0} {
		doc := &model.Document{Blocks: []model.Block{&model.Code{Position: model.At("notes", 1, 1), Text: text, FirstLine: 7}}}
		if got := len(entriesOf(doc)); got != want {
			t.Errorf("%q: %d names, want %d", text, got, want)
		}
		for i, m := range doc.Blocks[0].(*model.Code).Mentions {
			if int(m.Line) != 7+i || !strings.HasPrefix(strings.Split(text, "\n")[i][m.Column-1:], m.Form) {
				t.Errorf("%s: %q is not there", m, m.Form)
			}
		}
	}
}

// TestCodeOnOneLine holds that the names in code are at the lines of the source, where
// several lines of code share one: in a program, and in running text read as code.
func TestCodeOnOneLine(t *testing.T) {
	for text, want := range map[string]string{
		"pip install flask\npip install gevent\nredis-cli ping":                                                 "pip at 4, flask at 4, pip at 4, gevent at 4, redis at 6",
		"we looked at Docker first\n- then Kubernetes for the whole team\n- SQLite is enough for the small box": "docker at 4, kubernetes at 4, sqlite at 6",
	} {
		code := &model.Code{Position: model.At("notes", 4, 1), Text: text, FirstLine: 4, Lines: []int32{4, 4, 6}}
		doc := &model.Document{Blocks: []model.Block{code}}
		entriesOf(doc)
		var got []string
		wanted := map[*model.Mention]bool{}
		for _, m := range code.Mentions {
			got = append(got, fmt.Sprintf("%s at %d", m.Key, m.Line))
			wanted[m] = true
		}
		if got := strings.Join(got, ", "); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
		around := WordsAround(doc, wanted)
		if last := code.Mentions[len(code.Mentions)-1]; !strings.HasSuffix(text, last.Form+around[last].After) {
			t.Errorf("%q stands before %q", last.Form, around[last].After)
		}
	}
}
