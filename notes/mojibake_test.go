package notes

import (
	"math/rand"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// TestRepairSettles reads what was mended again, where nothing more is found: words
// that were decoded with wrong tables up to three times, beside others that were not.
func TestRepairSettles(t *testing.T) {
	words := strings.Fields("café déjà vu à l’été “quoted” – Zürich … Größe são coração días señor über Straße è più città æøå 日本語 привет мир я и в Ελλάδα ğ ı ş ó 5€ ½ © í ú ñ")
	tables := []*charmap.Charmap{charmap.ISO8859_1, charmap.Windows1252, charmap.Macintosh, charmap.CodePage850, charmap.CodePage437, charmap.Windows1251, charmap.KOI8R}
	rnd := rand.New(rand.NewSource(3))
	mended := 0
	for range 4000 {
		table := tables[rnd.Intn(len(tables))]
		var list []string
		for range 1 + rnd.Intn(10) {
			w := words[rnd.Intn(len(words))]
			for range rnd.Intn(4) {
				w = misread(t, table, w)
			}
			list = append(list, w)
		}
		text := strings.Join(list, " ")
		once, err := Decode("a.txt", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		twice, err := Decode("a.txt", []byte(once.Text))
		if err != nil {
			t.Fatal(err)
		}
		if once.Text != text {
			mended++
		}
		if once.Text != twice.Text || codesOf(twice.Diagnostics) != "" {
			t.Errorf("%q: mended to %q, then to %q (%s)", text, once.Text, twice.Text, codesOf(twice.Diagnostics))
		}
	}
	if mended < 1000 {
		t.Errorf("%d texts were mended", mended)
	}
}

// TestRepairTellsOnce tells what was mended in several rounds in one message.
func TestRepairTellsOnce(t *testing.T) {
	src, err := Decode("a.txt", []byte("x\nÃƒÂ¬ Ã\u00a9 Ã¢â€\u009dÅ“ÃƒÂ¤Ã¢â€\u009dÂ¼Ã¢â€¢â€¢ piÃƒÂ¹\n"))
	if err != nil {
		t.Fatal(err)
	}
	if src.Text != "x\nì é ğ più\n" {
		t.Errorf("mended to %q", src.Text)
	}
	if got := strings.Fields(codesOf(src.Diagnostics)); len(got) == 0 || got[0] != "source.mojibake" || strings.Count(strings.Join(got, " "), "mojibake") != 1 {
		t.Errorf("told %q", got)
	}
	if at := src.Diagnostics[0]; at.Line != 2 || !strings.Contains(at.Message, "runs of letters were UTF-8 read as") {
		t.Errorf("told %v", at)
	}
}
