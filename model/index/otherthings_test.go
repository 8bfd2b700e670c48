package index

import (
	"slices"
	"strings"
	"testing"

	"gloss/model/catalog"
)

// TestOtherThings holds that files, machines, parameters, quantities and groups of people
// are no tools, be their names spelled as those of tools are and stand beside such.
func TestOtherThings(t *testing.T) {
	const beside = "We use Docker, nginx and Redis with PostgreSQL.\n\n"
	for _, c := range []struct{ text, word string }{
		{"- Docker\n- nginx\n- zorblax-core-4.10.1.jar\n- Redis\n- PostgreSQL\n", "zorblax-core-4.10.1.jar"},
		{"The servers with Docker are: `ams-zorbex01`, `ams-zorbex02`, nginx.\n", "ams-zorbex01"},
		{"- zorbex_host - the host of Zorbex for Docker\n", "zorbex_host"},
		{"We predict it with Docker and Redis given Q, Qzorb, K, Kzorb.\n", "Qzorb"},
		{"ZorbLUG meets in May. In ZorbLUG many use Docker and Redis. ZorbLUG is open.\n", "ZorbLUG"},
		{"The hackerspace Zorbhaus meets on Monday. Zorbhaus uses Docker, Redis and nginx.\n", "Zorbhaus"},
		{"The UZorb who got the badge runs Docker.\n", "UZorb"},
		{"Zorbert suggested a talk. Zorbert runs Docker, Redis and nginx at home.\n", "Zorbert"},
		{"We were talking to Zorbix about it. Zorbix and Docker came up.\n", "Zorbix"},
		{"[AdaZorblace](https://github.com/AdaZorblace) runs Docker.\n", "AdaZorblace"},
		{"Ada, Zorbu, Linus, Grace\n\nZorbu runs Docker, Zorbu runs Redis.\n", "Zorbu"},
		{"Fixed it in Docker, Redis - ec3114e\n", "ec3114e"},
		{"Ask in #zorb-devel about Docker.\n", "zorb-devel"},
		{"The script `zorblax.yaml` is for Docker.\n", "zorblax.yaml"},
		{"A Gaussian blur of Docker and nginx.\n", "Gaussian"},
		{"Il gruppo Sigma si incontra domani, con Docker.\n", "Sigma"},
		{"We predict it with Docker, Redis given K, Kzorb, C, Czorb.\n", "C"},
		{"The Redis CDs, the Docker UI and the AWS Cloud.\n", "Redis CDs"},
		{"The Redis CDs, the Docker UI and the AWS Cloud.\n", "Docker UI"},
		{"The Redis CDs, the Docker UI and the AWS Cloud.\n", "AWS Cloud"},
	} {
		if names := namesIn(t, beside+c.text); slices.Contains(names, c.word) {
			t.Errorf("%q: %s is taken for a tool, as are %s", c.text, c.word, strings.Join(names, ", "))
		}
	}
}

// namesIn returns the names of the tools that notes in English name.
func namesIn(t *testing.T, text string) (names []string) { return namesInTongue(t, "en", text) }

// namesInTongue is namesIn for notes in the language of a tag.
func namesInTongue(t *testing.T, language, text string) (names []string) {
	t.Helper()
	doc := parse(t, "notes", text)
	doc.Language = language
	Recognize(doc, catalog.Builtin())
	for _, e := range Collate(doc, catalog.Builtin()).Tools {
		if len(e.Mentions) > 0 {
			names = append(names, e.Name)
		}
	}
	return names
}

// TestElsewhere holds that words of the language of the notes are no names because a form
// of some name is spelled alike, but with a capital within a sentence.
func TestElsewhere(t *testing.T) {
	for _, c := range []struct {
		language, text string
		want           bool
	}{
		{"fi", "Raskaissa kyselyissä on jotain vikaa.", false},
		{"fi", "Me käytämme Kyselyä ja Dockeria.", true},
		{"cs", "Je to radost, stravu máme a klonujeme sandbox repa.", false},
		{"pl", "Te kopie są cudze, a krokiem dalej typie.", false},
		{"en", "We build it with Kysely.", true},
	} {
		doc := parse(t, "notes", c.text)
		doc.Language = c.language
		Recognize(doc, catalog.Builtin())
		found := len(Collate(doc, catalog.Builtin()).Tools) > 0
		if found != c.want {
			t.Errorf("%s: %q: found is %v", c.language, c.text, found)
		}
	}
}

// TestWordsBeside holds that words beside an unknown name say that it is a tool.
func TestWordsBeside(t *testing.T) {
	const beside = "We use Docker, nginx and Redis.\n\n"
	for _, c := range []struct{ text, word string }{
		{"Ada showed zorb-tunes, an experimental music environment with Docker.\n", "zorb-tunes"},
		{"The source is a program called zorbstamps, made by hand.\n", "zorbstamps"},
		{"Look at my Sextant addon and the Docker scripts.\n", "Sextant"},
		{"Use Tony's zorp256k1 library.\n", "zorp256k1"},
		{"zst_vorble added for the decoding of Redis dumps.\n", "zst_vorble"},
		{"Ada spoke about zorbt.el, a collaborative environment for Docker.\n", "zorbt.el"},
		{"See https://docs.rs/zorb256/0.5.10/zorb256/ for Redis.\n", "zorb256"},
		{"See https://git.example.org/ada/zorblark for Redis.\n", "zorblark"},
		{"See https://hg.sr.ht/~ada/zorblark/ for Redis.\n", "zorblark"},
		{"We run Redis at ScaleWay now.\n", "Scaleway"},
		{"Scan the tickets with the Tickelby app.\n", "Tickelby"},
		{"Zorbnixt mentioned by Ada. We use Zorbnixt with Docker, Zorbnixt with Redis.\n", "Zorbnixt"},
		{"- [Sextant - a small editor for maps](https://ada.example.org/~sextant) and Docker\n", "Sextant"},
	} {
		if names := namesIn(t, beside+c.text); !slices.Contains(names, c.word) {
			t.Errorf("%q: %s is no tool, but %s are", c.text, c.word, strings.Join(names, ", "))
		}
	}
}

// TestStrayWords holds that a word in small letters of another language, among such, is no
// name in notes that are mostly in English.
func TestStrayWords(t *testing.T) {
	const beside = "We made a plan and it is for the team to read, and that was all of it.\n\n"
	if names := namesIn(t, beside+"En snabb titt och det var bra.\n"); slices.Contains(names, "Snabb") {
		t.Errorf("got %s", strings.Join(names, ", "))
	}
	if names := namesIn(t, beside+"We route it with snabb and Docker.\n"); !slices.Contains(names, "Snabb") {
		t.Errorf("got %s", strings.Join(names, ", "))
	}
}

// TestCalledElsewhere holds that what programs are called in other languages than English,
// or what is left for one, makes names of the unknown words beside it.
func TestCalledElsewhere(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"es", "La herramienta Mapalia sirve para dibujar mapas.", "Mapalia"},
		{"it", "Il programma Contabene è installato sul portatile.", "Contabene"},
		{"fr", "Le logiciel Gestibulle est installé.", "Gestibulle"},
		{"es", "Se propone migrar de Joomla a Websita.", "Websita"},
		{"fr", "On passe de Trello à Planifeo pour les tâches.", "Planifeo"},
		{"de", "Das Tool Pollinix und die Werkzeuge liegen bereit.", ""},
		{"fr", "Le jardin Mapalia est ouvert.", ""},
	} {
		doc := parse(t, "notes", "Docker, Redis, nginx, PostgreSQL.\n\n"+c.text+"\n")
		doc.Language = c.language
		Recognize(doc, catalog.Builtin())
		var got []string
		for _, e := range Collate(doc, catalog.Builtin()).Tools {
			switch e.Name {
			case "Docker", "Redis", "nginx", "PostgreSQL", "Joomla", "Trello", "Pollinix":
			default:
				got = append(got, e.Name)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q: got %q", c.language, c.text, got)
		}
	}
}

// TestPeopleBesideNames holds that who shows something, in brackets behind a title, speaks for
// a name, and that a family name before initials in a list of references is none.
func TestPeopleBesideNames(t *testing.T) {
	for text, want := range map[string]bool{
		"# Talks\n\nWe use Docker and Redis.\n\n## Zorbly (Ann Lee)\n\nMany things on Docker.\n":    true,
		"# Talks\n\nWe use Docker and Redis.\n\n## Zorbly (our walk)\n\nMany things on Docker.\n":   false,
		"# Papers\n\nZorbly, J., Roe, D. (2019) on Docker.\n\n- Zorbly, Docker, Redis\n":            false,
		"# Papers\n\nZorbly, J. K. & Roe, D. (2019) on Docker.\n\n- Zorbly, Docker, Redis\n":        false,
		"# Papers\n\nZorbly, JJ, and more of the same on Docker.\n\n- Zorbly, Docker, Redis\n":      true,
		"# Tools\n\n## Green Water\n\n- Docker\n- Redis\n\n## Plain Stone\n\n- words are here\n":    false, // as the points are the names
		"# Tools\n\n## Plain Stone\n\n- Docker\n- Redis\n\n## Green Water\n\n- words are here\n":    true,
		"# Tools\n\n## Green Water\n\n- Docker\n- words are here\n\n## Plain Stone\n\n- Go words\n": true,
	} {
		names := namesIn(t, text)
		if got := slices.Contains(names, "Zorbly") || slices.Contains(names, "Green Water"); got != want {
			t.Errorf("%q: %q, want a name %t", text, names, want)
		}
	}
}
