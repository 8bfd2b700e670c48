package epub

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/export"
	"gloss/themes"
)

// embedded is a face that the book carries.
type embedded struct {
	name string // of the file, in fonts/
	data []byte
}

// embed cuts the theme's faces to the characters of the book (those of all
// documents and their titles, which stand in the navigation too), and writes the
// rules that bring them into the style sheet. It does nothing unless faces are
// asked for.
func (b *bound) embed(theme *themes.Theme, opt export.Options) error {
	if opt.CutFace == nil {
		return nil
	}
	b.alphabet.add([]byte("•–·ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789&" + b.words.Contents))
	chars := b.alphabet.list()
	var css strings.Builder
	done := map[themes.Face]string{}
	add := func(family string, face themes.Face, weight, slant string) error {
		if face == "" {
			return nil
		}
		file := done[face]
		if file == "" {
			file = "f" + itoa(len(b.faces)+1) + "-" + nameSlug(string(face)) + ".ttf"
			done[face] = file
			data, err := opt.CutFace(face, chars)
			if err != nil {
				return fmt.Errorf("epub: embed the face %q: %w", face, err)
			}
			b.faces = append(b.faces, embedded{file, data})
		}
		css.WriteString("@font-face { font-family: \"" + family + "\"; src: url(../fonts/" + file + "); font-weight: " + weight + "; font-style: " + slant + "; }\n")
		return nil
	}
	for _, f := range []struct {
		family        string
		face          themes.Face
		weight, slant string
	}{
		{"Book text", theme.Text.Face, "normal", "normal"}, {"Book text", theme.TextItalic.Face, "normal", "italic"},
		{"Book text", theme.TextBold.Face, "bold", "normal"}, {"Book text", theme.TextBoldItalic.Face, "bold", "italic"},
		{"Book heads", theme.Talk.Face, "bold", "normal"}, {"Book code", theme.Code.Face, "normal", "normal"},
	} {
		if err := add(f.family, f.face, f.weight, f.slant); err != nil {
			return err
		}
	}
	css.WriteString("body { font-family: \"Book text\", " + family(theme.Text.Face) + "; }\n" +
		"h1, h2, h3, h4, h5, h6, th, .letters { font-family: \"Book heads\", " + family(theme.Talk.Face) + "; }\n" +
		"pre, code, .address { font-family: \"Book code\", monospace, monospace; }\n")
	b.style = append(b.style, css.String()...)
	slices.SortFunc(b.faces, func(x, y embedded) int { return strings.Compare(x.name, y.name) })
	return nil
}

// alphabet is a set of characters. The zero value is empty.
type alphabet struct {
	ascii [utf8.RuneSelf]bool
	wide  map[rune]bool
}

// add adds those of a text, mark-up and all.
func (l *alphabet) add(text []byte) {
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			l.ascii[c] = true
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if l.wide == nil {
			l.wide = map[rune]bool{}
		}
		l.wide[r] = true
		i += size
	}
}

// list returns the characters that can be seen, in their order.
func (l *alphabet) list() []rune {
	var list []rune
	for c, in := range l.ascii {
		if in && c >= ' ' {
			list = append(list, rune(c))
		}
	}
	for r := range l.wide {
		list = append(list, r)
	}
	slices.Sort(list)
	return list
}
