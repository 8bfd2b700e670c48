package markdown

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"gloss/notes"
	"gloss/notes/notestest"
)

type example struct{ Markdown, HTML, Section string }

// spec returns the examples of the CommonMark specification, which the module
// of the parser carries.
func spec(t testing.TB) []example {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skip("no Go tool to find the module of the parser with:", err)
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json"))
	if err != nil {
		t.Skip("no examples of the specification:", err)
	}
	var list []example
	if err := json.Unmarshal(data, &list); err != nil || len(list) < 600 {
		t.Fatalf("%d examples: %v", len(list), err)
	}
	return list
}

// unpaired are the examples with a start tag that nothing ends, which stays
// text; 616 has an attribute that the comparison takes for words.
var unpaired = map[int]bool{187: true, 344: true, 476: true, 477: true, 616: true, 630: true, 631: true, 642: true, 643: true}

// TestSpec reads every example, and compares the letters and digits in the
// document with those in the HTML that the specification expects. Examples whose
// tags mark up nothing that a document has are left to the golden tests: there
// they are text.
func TestSpec(t *testing.T) {
	compared := 0
	for i, e := range spec(t) {
		src, err := notes.Decode("spec.md", []byte(e.Markdown))
		if err != nil {
			continue // blank
		}
		doc, err := Format().Read(src, notes.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Run(fmt.Sprintf("%d", i+1), func(t *testing.T) { check(t, doc, src.Text) })
		want, ok := wordsOfHTML(e.HTML)
		if !ok || unpaired[i+1] {
			continue
		}
		compared++
		if got := letters(notestest.Words(doc)); got != letters(want) {
			t.Errorf("example %d of %s: %q\nwords %q\nwant  %q", i+1, e.Section, e.Markdown, got, letters(want))
		}
	}
	t.Logf("%d examples compared", compared)
	if compared < 580 {
		t.Errorf("only %d examples compared", compared)
	}
}

// wordsOfHTML returns the text of a page with the alternative texts of its
// pictures; ok is false where it has tags that Markdown does not make, or links
// without words, for which the reader shows the address.
func wordsOfHTML(s string) (text string, ok bool) {
	if strings.Contains(s, "<!") || strings.Contains(s, "<?") || strings.Contains(s, `"></a>`) {
		return "", false
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, "<")
		b.WriteString(before)
		if !found {
			return html.UnescapeString(b.String()), true
		}
		tag, after, found := strings.Cut(rest, ">")
		if !found {
			return "", false
		}
		name := strings.Trim(strings.Fields(tag + " ")[0], "/")
		switch name {
		case "p", "a", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "br", "h1", "h2", "h3", "h4", "h5", "h6":
		case "img":
			if _, alt, found := strings.Cut(tag, `alt="`); found {
				alt, _, _ = strings.Cut(alt, `"`)
				b.WriteString(alt)
			}
		default:
			return "", false
		}
		s = after
	}
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
