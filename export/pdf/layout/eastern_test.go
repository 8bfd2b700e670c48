package layout

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font/opentype"

	"gloss/export"
	"gloss/export/pdf/booktest"
	"gloss/export/pdf/font"
	"gloss/model"
	"gloss/themes"
)

// faceOf returns a face that has the characters of a text, all of which look alike.
func faceOf(t *testing.T, text string) export.Font {
	t.Helper()
	ttf, _ := themes.TrueType(themes.Mono)
	mono, err := font.Parse("Mono", ttf)
	if err != nil {
		t.Fatal(err)
	}
	loader, err := opentype.NewLoader(bytes.NewReader(ttf))
	if err != nil {
		t.Fatal(err)
	}
	var tables []opentype.Table
	for _, tag := range loader.Tables() {
		content, err := loader.RawTable(tag)
		if err != nil {
			t.Fatal(err)
		}
		if tag == opentype.MustNewTag("cmap") {
			content = charactersOf(text, uint32(mono.Glyph('m')))
		}
		tables = append(tables, opentype.Table{Tag: tag, Content: content})
	}
	return export.Font{Name: "Eastern", Data: opentype.WriteTTF(tables)}
}

// charactersOf writes the table, of format 12, that gives all characters of a text one glyph.
func charactersOf(text string, glyph uint32) []byte {
	chars := []rune(text)
	slices.Sort(chars)
	chars = slices.Compact(chars)
	table := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0}
	for _, n := range []int{16 + 12*len(chars), 0, len(chars)} {
		table = binary.BigEndian.AppendUint32(table, uint32(n))
	}
	for _, r := range chars {
		for _, n := range []uint32{uint32(r), uint32(r), glyph} {
			table = binary.BigEndian.AppendUint32(table, n)
		}
	}
	return table
}

// TestGivenFace sets East Asian text in a face that a person gave. Lines of Chinese end between
// any two characters but before marks; those of Korean, unless justified, at its blanks.
func TestGivenFace(t *testing.T) {
	korean, chinese := strings.Repeat("누구나이해할수있는 ", 24)+"끝", strings.Repeat("我们用它写程序，这段文字很长。", 12)
	for _, text := range []string{korean, chinese} {
		for _, justify := range []bool{false, true} {
			b := booktest.Book("Lines", booktest.Section(1, model.TalkSection, "Talk", booktest.Words(2, text)))
			d := set(t, b, export.Options{Columns: 2, Justify: justify, Fonts: []export.Font{faceOf(t, text)}})
			if len(d.Diagnostics) > 0 {
				t.Fatalf("reports %v", d.Diagnostics)
			}
			var lines []string
			for _, g := range d.Pages {
				for _, l := range g.Lines {
					if s := strings.TrimSpace(lineText(l.Line)); g.Part == BodyPart && s != "" && strings.Contains(text, s) {
						lines = append(lines, s)
					}
				}
			}
			if len(lines) < 5 {
				t.Fatalf("%q: lines %q", text, lines)
			}
			within := 0
			for i, s := range lines[1:] {
				if strings.HasPrefix(s, "，") || strings.HasPrefix(s, "。") {
					t.Errorf("a line begins with the mark that ends %q", lines[i])
				}
				if !strings.HasSuffix(lines[i], "는") && !strings.HasSuffix(lines[i], "。") {
					within++
				}
			}
			if korean := text == korean; korean && !justify && within > 1 || !korean && within < 3 {
				t.Errorf("%d lines end within words: %q", within, lines)
			}
		}
	}
}
