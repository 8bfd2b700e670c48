package epub

import (
	"bytes"
	"strings"
	"testing"

	"gloss/export"
	"gloss/themes"
)

// TestEmbeddedFaces asks for faces: each of the theme's is cut to the characters
// of the book and carried once.
func TestEmbeddedFaces(t *testing.T) {
	cut := map[themes.Face]string{}
	opt := export.Options{CutFace: func(face themes.Face, characters []rune) ([]byte, error) {
		if cut[face] != "" {
			t.Errorf("%s is cut twice", face)
		}
		cut[face] = string(characters)
		return []byte("font " + string(face)), nil
	}}
	data, _ := exported(t, kitchenBook(), opt)
	check(t, data)
	all, _ := files(t, data)
	css, opf := all["EPUB/css/gloss.css"], all["EPUB/package.opf"]
	fonts := 0
	for name := range all {
		if strings.HasPrefix(name, "EPUB/fonts/") {
			fonts++
			if base := strings.TrimPrefix(name, "EPUB/fonts/"); !strings.Contains(css, "url(../fonts/"+base+")") || !strings.Contains(opf, `href="fonts/`+base+`" media-type="font/ttf"`) {
				t.Errorf("%s is not in style sheet and package", name)
			}
		}
	}
	if fonts != len(cut) || fonts < 4 || strings.Count(css, "@font-face") < fonts {
		t.Errorf("%d fonts, %d faces cut:\n%s", fonts, len(cut), css)
	}
	for face, characters := range cut {
		if !strings.Contains(characters, "é漢") && (!strings.ContainsRune(characters, 'é') || !strings.ContainsRune(characters, '漢')) {
			t.Errorf("%s is cut to %q", face, characters)
		}
	}
	if again, _ := exported(t, kitchenBook(), export.Options{CutFace: func(face themes.Face, _ []rune) ([]byte, error) { return []byte("font " + string(face)), nil }}); !bytes.Equal(again, data) {
		t.Error("the same book gave other bytes")
	}
	plain, _ := made(t, kitchenBook())
	if all, _ := files(t, plain); strings.Contains(all["EPUB/css/gloss.css"], "font-face") {
		t.Error("faces are carried though nobody asked for them")
	}
}
