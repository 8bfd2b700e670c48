package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"gloss/export/text"
	"gloss/model"
	"gloss/notes"
	"gloss/notes/markdown"
)

// normal reads Markdown and writes it in the normal form.
func normal(t testing.TB, name string, data []byte) (string, *model.Document) {
	t.Helper()
	src, err := notes.Decode(name, data)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := markdown.Format().Read(src, notes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := text.WriteMarkdown(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.String(), doc
}

// fixed holds notes to the promise that the normal form stays what it is when
// it is read again.
func fixed(t testing.TB, name string, data []byte) {
	t.Helper()
	once, first := normal(t, name, data)
	if strings.TrimSpace(once) == "" {
		return
	}
	twice, second := normal(t, name, []byte(once))
	if once != twice {
		a, b := firstDifference(once, twice)
		t.Errorf("%s: the normal form changes when it is read again\nonce  %q\ntwice %q", name, a, b)
	}
	if x, y := shape(first), shape(second); x != y {
		a, b := firstDifference(x, y)
		t.Errorf("%s: the document changes when its normal form is read\nbefore %s\nafter  %s\nnormal form %.300q", name, a, b, once)
	}
}

// firstDifference returns the lines from which on two texts differ.
func firstDifference(a, b string) (string, string) {
	x, y := bytes.Split([]byte(a), []byte("\n")), bytes.Split([]byte(b), []byte("\n"))
	i := 0
	for i < len(x) && i < len(y) && bytes.Equal(x[i], y[i]) {
		i++
	}
	show := func(lines [][]byte) string {
		return string(bytes.Join(lines[max(0, min(i-2, len(lines))):min(i+3, len(lines))], []byte("\n")))
	}
	return show(x), show(y)
}

func TestNormalFormIsFixed(t *testing.T) {
	own, err := filepath.Glob("../../notes/markdown/testdata/*.md")
	if err != nil {
		t.Fatal(err)
	}
	if len(own) == 0 {
		t.Fatal("no cases in notes/markdown/testdata")
	}
	for _, name := range own {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		fixed(t, filepath.Base(name), data)
	}
}

// TestNormalFormOfTheWriter reads what the writer's own tests say it writes:
// documents with nodes that no Markdown was read for.
func TestNormalFormOfTheWriter(t *testing.T) {
	for _, name := range []string{"document.md", "escapes.md", "spans.md"} {
		data, err := os.ReadFile(filepath.Join("../../export/text/testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := normal(t, name, data); again != string(data) {
			a, b := firstDifference(string(data), again)
			t.Errorf("%s: the normal form changes when it is read again\nonce  %q\ntwice %q", name, a, b)
		}
	}
}

// TestNormalFormOfPieces puts notes together at random, from pieces that are
// dangerous beside each other. The same notes come out each time.
func TestNormalFormOfPieces(t *testing.T) {
	pieces := strings.Split("a|b|é|1| |  |    |\n|\n\n|\\|*|**|_|__|~~|~|`|``|```|[|]|(|)|](http://a.b)|[a](http://a.b)|<http://a.b>|<|!|![a](b.c)|<br>|<b>|<!-- c -->|"+
		"&amp;|&|#|# |## |- |* |+ |1. |2) |> |>|---|===|***|¦|¦ a ¦ b ¦\n¦---¦:-:¦\n¦ c ¦ d ¦|[^1]|\n\n[^1]: |[r]|\n\n[r]: http://r.s\n\n|- [ ] |[x] |\t|—|— Ada|"+
		":|=|-|.|\u00a0|{|}|\"|'|missed|10.|<div>|€|日|😀|a@b.cd|<a@b.cd>|\\\n|  \n|&#32;|&nbsp;|title: x", "|")
	for i := range pieces {
		pieces[i] = strings.ReplaceAll(pieces[i], "¦", "|")
	}
	fixedOfPieces(t, pieces, rand.NewPCG(1, 2))
}

// fixedOfPieces holds the normal form of what pieces give, put together at
// random, to be fixed.
func fixedOfPieces(t *testing.T, pieces []string, source rand.Source) {
	t.Helper()
	random := rand.New(source)
	for range 4000 {
		var b strings.Builder
		for k := random.IntN(14) + 1; k > 0; k-- {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		if _, err := notes.Decode("a.md", []byte(b.String())); err == nil {
			fixed(t, fmt.Sprintf("%q", b.String()), []byte(b.String()))
		}
	}
}

// TestNormalFormOfTerms does the same with lists of terms, marked words and
// footnotes within a line.
func TestNormalFormOfTerms(t *testing.T) {
	pieces := strings.Split("a|b c|==|==|^[|]| |\n|\n: |\n\n: |\n\n|: |=|*|**|[x](http://a.b)|`c`|- |1. |> |# |<br>|\\|é|[^1]|\n\n[^1]: ", "|")
	fixedOfPieces(t, pieces, rand.NewPCG(3, 4))
}

// TestNormalFormOfEmphasis does the same with signs of emphasis, short and long.
func TestNormalFormOfEmphasis(t *testing.T) {
	pieces := strings.Split("a|**|*|b |_|__|~~| |==|.|日|—", "|")
	random := rand.New(rand.NewPCG(5, 6))
	for _, most := range []int{12, 60, 60, 60, 60, 200, 5000} {
		for range 30_000 / most {
			var b strings.Builder
			for k := random.IntN(most) + 1; k > 0; k-- {
				b.WriteString(pieces[random.IntN(len(pieces))])
			}
			if _, err := notes.Decode("a.md", []byte(b.String())); err == nil {
				fixed(t, fmt.Sprintf("%.200q", b.String()), []byte(b.String()))
			}
		}
	}
}

// TestNormalFormOfHTML does the same with pieces of HTML, within lines and in
// blocks.
func TestNormalFormOfHTML(t *testing.T) {
	pieces := strings.Fields(`a b. * _ ~~ [x](http://y.z) ![i](j.k) &nbsp; &amp; &lt;i&gt; \ | # - 1. > • :star: — Ada ␤ ␤ ␤ ␤␤ ␤␤ ␤-␠ ␤>␠ ␤␤#␠
		<p> <p> </p> <div> <div> </div> <b> </b> <i> </i> <s> </s> <code> </code> <code> </code> <kbd>k</kbd> <sup> </sup> <br> <br> <hr>
		<a␠href="http://a.b"> <a␠href="c"> <a␠name="d"> </a> </a> <img␠src="e.f"␠alt="*g*"> <img> <ul> </ul> <ol␠start=4> <ol> </ol> <li> <li> </li>
		<blockquote> </blockquote> <h1> </h1> <h3> </h3> <dl> <dt> <dd> </dl> <pre> </pre> <pre><code> </code></pre> <table> <tr> <tr> <td> <td> <th> </table>
		<details> <summary> </summary> </details> <center> <T> <!--c--> <!-- </li></ul> ␤␤<div> ␤␤</div> ␤␤<ul><li> ␤␤</ul> ␤␤<blockquote> ␤␤</blockquote> ␤␤<p>`)
	for i := range pieces {
		pieces[i] = strings.NewReplacer("␤", "\n", "␠", " ").Replace(pieces[i])
	}
	random := rand.New(rand.NewPCG(3, 4))
	for range 4000 {
		var b strings.Builder
		for k := random.IntN(16) + 1; k > 0; k-- {
			b.WriteString(pieces[random.IntN(len(pieces))])
			if random.IntN(3) == 0 {
				b.WriteByte(' ')
			}
		}
		if _, err := notes.Decode("a.md", []byte(b.String())); err == nil {
			fixed(t, fmt.Sprintf("%q", b.String()), []byte(b.String()))
		}
	}
}

// FuzzNormalForm looks for notes whose normal form is not fixed.
func FuzzNormalForm(f *testing.F) {
	cases, err := filepath.Glob("../../notes/markdown/testdata/*.md")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range cases {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	if len(cases) == 0 {
		f.Fatal("no seeds")
	}
	f.Fuzz(func(t *testing.T, s string) {
		if _, err := notes.Decode("a.md", []byte(s)); err == nil && len(s) < 10_000 {
			fixed(t, "a.md", []byte(s))
		}
	})
}

// TestNormalFormOfSpec goes over the examples of the CommonMark specification
// that the parser's module carries.
func TestNormalFormOfSpec(t *testing.T) {
	for i, e := range spec(t) {
		if strings.TrimSpace(e.Markdown) != "" {
			fixed(t, fmt.Sprintf("example %d of %s %q", i+1, e.Section, e.Markdown), []byte(e.Markdown))
		}
	}
}

type example struct{ Markdown, Section string }

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

func TestNormalFormOfSharedNotes(t *testing.T) {
	list, err := filepath.Glob("../../../shared/notes/*.md")
	if err != nil {
		t.Fatal(err)
	}
	if len(list) == 0 {
		t.Skip("no notes beside the project")
	}
	for _, name := range list {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		fixed(t, filepath.Base(name), data)
	}
}

// shape writes a document without its positions: what must be the same after it
// was written and read again. Texts beside each other are one, and runs of
// blanks are one blank.
func shape(doc *model.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%q %q %q %q %q %q %q\n", doc.Title, doc.Authors, doc.Language, doc.Event, doc.Place, doc.Date, doc.Description)
	shapeBlocks(&b, doc.Blocks)
	doc.Walk(func(s *model.Section) {
		f := s.Facts()
		fmt.Fprintf(&b, "section %d %s %q %s %q %q %q %q\n", s.Level, s.Kind, f.Date, shapeRun(s.Title), f.Speakers, f.Start, f.End, f.Room)
		shapeBlocks(&b, s.Blocks)
	})
	for _, f := range doc.Footnotes {
		fmt.Fprintf(&b, "footnote %d\n", f.Number)
		shapeBlocks(&b, f.Blocks)
	}
	doc.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		if lang := doc.Foreign[run]; lang != "" {
			fmt.Fprintf(&b, "%s: %s\n", lang, shapeRun(*run))
		}
	})
	return b.String()
}

func shapeBlocks(b *strings.Builder, blocks []model.Block) {
	for _, n := range blocks {
		switch n := n.(type) {
		case *model.Paragraph:
			b.WriteString("paragraph " + shapeRun(n.Inlines))
		case *model.Gap:
			b.WriteString("gap " + shapeRun(n.Inlines))
		case *model.Quote:
			b.WriteString("quote by " + shapeRun(n.Attribution) + "{\n")
			shapeBlocks(b, n.Blocks)
			b.WriteString("}")
		case *model.List:
			start := 0
			if n.Ordered {
				start = n.Start
			}
			fmt.Fprintf(b, "list %t %d %t{\n", n.Ordered, start, n.Loose)
			for _, it := range n.Items {
				fmt.Fprintf(b, "item %d{\n", it.Task)
				shapeBlocks(b, it.Blocks)
				b.WriteString("}\n")
			}
			b.WriteString("}")
		case *model.Code:
			fmt.Fprintf(b, "code %q %q", n.Language, n.Text)
		case *model.Table:
			fmt.Fprintf(b, "table %v", n.Align)
			for _, row := range append([][]model.Cell{n.Head}, n.Rows...) {
				b.WriteString("\nrow")
				for _, c := range row {
					b.WriteString(" | " + shapeRun(c.Inlines))
				}
			}
		case *model.Rule:
			b.WriteString("rule")
		}
		b.WriteByte('\n')
	}
}

func shapeRun(list []model.Inline) string {
	s := shapeInlines(list)
	s = strings.Join(strings.Fields(s), " ")
	return strings.NewReplacer(" ⏎ ", "⏎", "⏎ ", "⏎", " ⏎", "⏎").Replace(s)
}

func shapeInlines(list []model.Inline) string {
	var b strings.Builder
	for _, n := range list {
		switch n := n.(type) {
		case *model.Text:
			b.WriteString(n.Value)
		case *model.CodeSpan:
			b.WriteString("code‹" + n.Value + "›")
		case *model.Image:
			fmt.Fprintf(&b, "image‹%s %q %q %t›", n.Alt, n.Target, n.Title, n.Decorative)
		case *model.Link:
			fmt.Fprintf(&b, "link‹ %s › %q %q %t", shapeInlines(n.Inlines), n.Target, n.Title, n.Auto)
		case *model.FootnoteRef:
			fmt.Fprintf(&b, "note‹%d›", n.Number)
		case *model.LineBreak:
			b.WriteString("⏎")
		default:
			// Blanks at the ends of an emphasis may stand on either side.
			fmt.Fprintf(&b, " %T‹ %s › ", n, shapeInlines(model.Children(n)))
		}
	}
	return b.String()
}
