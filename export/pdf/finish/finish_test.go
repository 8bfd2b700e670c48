package finish

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/export/pdf/records"
)

// drawn is a file in the form in which gofpdf writes them, of one page with a
// link and a bookmark.
func drawn() []byte {
	contents := "0 j\n"
	bodies := []string{
		"<</Type /Pages\n/Kids [3 0 R ]\n/Count 1\n/MediaBox [0 0 100 100]\n>>",
		"<<\n/Font <<\n>>\n>>",
		"<</Type /Page\n/Parent 1 0 R\n/Resources 2 0 R\n/Contents 4 0 R>>",
		"",
		"<</Title (\\)x\nendobj\n)\n/Parent 6 0 R\n/Dest [3 0 R /XYZ 0 9.00 null]\n/Count 0>>",
		"<</Type /Outlines /First 5 0 R\n/Last 5 0 R>>",
		"<<\n/Producer (x)\n>>",
		"<<\n/Type /Catalog\n/Pages 1 0 R\n/Outlines 6 0 R\n>>",
	}
	var b bytes.Buffer
	b.WriteString("%PDF-1.3\n")
	var offsets []int
	for i, body := range bodies {
		offsets = append(offsets, b.Len())
		b.Write(records.AppendInt(nil, i+1))
		b.WriteString(" 0 obj\n")
		if i == 3 {
			b.WriteString("<</Length ")
			b.Write(records.AppendInt(nil, len(contents)))
			b.WriteString(">>\nstream\n" + contents + "\nendstream")
		}
		b.WriteString(body + "\nendobj\n")
	}
	table := b.Len()
	b.WriteString("xref\n0 9\n0000000000 65535 f \n")
	for _, o := range offsets {
		s := "000000000" + string(records.AppendInt(nil, o))
		b.WriteString(s[len(s)-10:] + " 00000 n \n")
	}
	b.WriteString("trailer\n<<\n/Size 9\n/Root 8 0 R\n/Info 7 0 R\n>>\nstartxref\n")
	b.Write(records.AppendInt(nil, table))
	b.WriteString("\n%%EOF\n")
	return b.Bytes()
}

func document() Document {
	tree := NewTree("Document", 1, 4, 2)
	p := tree.Add(0, Element{Type: "P"})
	tree.Mark(p, 0)
	press := NewPress(tree)
	press.Text(0, []byte("BT ET"))
	press.Close()
	for i := range int32(2) {
		link := tree.Add(p, Element{Type: "Link"})
		tree.Annotate(link, 0, i, [4]int32{0, 0, 100, 150})
	}
	return Document{Tree: tree, Links: []Link{{URL: "https://example.org/>>%28"}, {Words: "page 1", Top: 900}}, Title: "T & (é)", Authors: []string{"A", "B"}, Language: "de", Creator: "gloss", Built: time.Unix(1e9, 0), Front: 1, Outline: []int{0}}
}

func TestWrite(t *testing.T) {
	var out bytes.Buffer
	if err := Write(&out, drawn(), document()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"%PDF-1.7\n", "<rdf:li xml:lang=\"x-default\">T &amp; (é)</rdf:li>", "<rdf:li>A, B</rdf:li>", "2001-09-09T01:46:40Z", "/Type/XRef"} {
		if !bytes.Contains(out.Bytes(), []byte(want)) {
			t.Errorf("%q is not in the file", want)
		}
	}
}

// TestID: the identifier is made of what the file holds.
func TestID(t *testing.T) {
	id := func(title string) string {
		var out bytes.Buffer
		doc := document()
		doc.Title = title
		if err := Write(&out, drawn(), doc); err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(out.String(), "/ID[<")
		return rest[:32]
	}
	first, again, other := id("a"), id("a"), id("b")
	if first != again || first == other {
		t.Errorf("identifiers %s, %s, %s", first, again, other)
	}
}

// TestForeignFiles cuts and changes the file everywhere: an error or a file
// comes of it, never a panic.
func TestForeignFiles(t *testing.T) {
	good := drawn()
	failed := 0
	for i := range good {
		var out bytes.Buffer
		if Write(&out, good[:i], document()) != nil {
			failed++
		}
		if i%2 == 0 {
			bad := slices.Clone(good)
			bad[i] = "09<>( \n"[i/2%7]
			Write(&out, bad, document())
		}
	}
	if failed < len(good)*9/10 {
		t.Errorf("%d of %d cut files are errors", failed, len(good))
	}
	if err := Write(&bytes.Buffer{}, nil, document()); err == nil {
		t.Error("no error for an empty file")
	}
}

func TestOpenCounts(t *testing.T) {
	for _, c := range []struct{ levels, want []int }{
		{nil, []int{}},
		{[]int{0, 0}, []int{0, 0}},
		{[]int{0, 1, 2, 2, 1, 0}, []int{2, -2, 0, 0, 0, 0}},
	} {
		if got := openCounts(c.levels); !slices.Equal(got, c.want) {
			t.Errorf("counts of %v: %v, want %v", c.levels, got, c.want)
		}
	}
	many := make([]int, 100)
	many[1] = 1
	if got := openCounts(many); got[0] != -1 {
		t.Errorf("a long outline is open: %d", got[0])
	}
}

func TestTextString(t *testing.T) {
	for in, want := range map[string]string{"a(b)\\": `(a\(b\)\\)`, "é": "<FEFF00E9>", "🚀": "<FEFFD83DDE80>", "": "()"} {
		if got := string(textString(in)); got != want {
			t.Errorf("%q is written %s, want %s", in, got, want)
		}
	}
}
