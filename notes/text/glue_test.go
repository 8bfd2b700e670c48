package text

import (
	"strings"
	"testing"

	"gloss/notes"
)

func TestPartGlued(t *testing.T) {
	// The lines stand in a tight run of a page without layout; the words round
	// them make up its vocabulary.
	const page = "Talk one\n\nAlpha\n\nminutes\n\ncards and extensions\n\nBeta\n\nGamma\n\nDelta\n\nEpsilon\n\nZeta\n\nEta\n\nTheta\n\nfiller line\n%s\nother line\n\nIota\n"
	for _, c := range []struct{ in, want string }{
		{"Support for running C extensionsNeeds help, C#", "Support for running C extensions|Needs help, C#"},
		{"Node card32 chips, 4x4x2Rack32 node cards", "Node card|32 chips, 4x4x2|Rack|32 node cards"},
		{"30 minutes is important.Developer will trust you", "30 minutes is important.|Developer will trust you"},
		{"say it in 30 minutesGetting someone there is hard", "say it in 30 minutes|Getting someone there is hard"},
		{"what should be in the APIThe differences are accidents", "what should be in the API|The differences are accidents"},
		{"DO BOTH!No. Don’t.", "DO BOTH!|No. Don’t."},
		{"you can call setName on it", ""},
		{"the getUsers call and jQuery are slow", ""},
		{"OpenStack and BitBacker use CreateFile here", ""},
		{"log4j and utf16 strings with sha256 hashes", ""},
		{"base64 strings in x86 machines", ""},
		{"Node.js and ASP.NET and e.g.The rest", ""},
		{"see https://example.org/FooBar for more of it", ""},
		{"iPhone apps and eBooks are fine", ""},
		{"HTTPServer and XMLParser in the core", ""},
		{"version 2.0Beta came out", ""},
	} {
		src, err := notes.Decode("n.txt", []byte(strings.Replace(page, "%s", c.in, 1)))
		if err != nil {
			t.Fatal(err)
		}
		doc, _ := reader{}.Read(src, notes.Options{})
		got := ""
		for _, p := range doc.Ledgers[0].Parted {
			got = strings.Join(p.Parts, "|")
		}
		if got != c.want {
			t.Errorf("%q is parted as %q, want %q", c.in, got, c.want)
		}
	}
}
