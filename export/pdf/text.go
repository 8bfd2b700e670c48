package pdf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"gloss/export/pdf/font"
	"gloss/export/pdf/layout"
	"gloss/export/pdf/records"
	"gloss/themes"
)

// textWriter writes the text of a page as operators of a content stream. It
// says only what changes from run to run, in hundredths of a point, each place
// relative to the one before.
type textWriter struct {
	height  layout.Unit
	faces   []*font.Face
	subsets []*font.Subset
	buf     []byte

	x, y  int64 // hundredths
	face  int
	size  layout.Unit
	color themes.Color
	space int64 // thousandths of the size that each blank is wider
}

// resource is the name under which a page knows a face.
func resource(face uint8) string { return "/L" + strconv.Itoa(int(face)) }

// begin starts the text of a page, after what stands on its sheet already.
func (t *textWriter) begin(before []byte) {
	t.buf = before
	t.x, t.y, t.face, t.size, t.color = 0, 0, -1, 0, themes.Color{}
}

// say writes operators.
func (t *textWriter) say(operators string) { t.buf = append(t.buf, operators...) }

// mark begins a marked content. words is what it says where that is not what it
// shows.
func (t *textWriter) mark(kind string, id int, words string) {
	t.buf = append(append(append(t.buf, '/'), kind...), "<</MCID "...)
	t.buf = records.AppendInt(t.buf, id)
	if words != "" {
		t.buf = append(t.buf, "/ActualText<FEFF"...)
		for _, u := range utf16.Encode([]rune(words)) {
			t.buf = fmt.Appendf(t.buf, "%04X", u)
		}
		t.buf = append(t.buf, '>')
	}
	t.buf = append(t.buf, ">>BDC\n"...)
}

// run draws a run whose base line starts at x, y, and a blank after it where
// asked to, which nobody sees, but which parts its last word from the next.
func (t *textWriter) run(x, y layout.Unit, r *layout.Run, blank bool) {
	if r.Text == "" {
		return
	}
	st := &r.Style
	if t.face != int(st.Face) || t.size != st.Size {
		t.face, t.size = int(st.Face), st.Size
		t.buf = append(append(t.buf, resource(st.Face)...), ' ')
		t.buf = append(hundredths(t.buf, toHundredths(st.Size)), " Tf "...)
	}
	if t.color != st.Color {
		t.color = st.Color
		t.fill(st.Color)
	}
	blank = blank && r.Text[len(r.Text)-1] != ' '
	rightward, text := r.Rightward(), r.Drawn()
	if blank && r.Reversed { // what is read last stands at the left
		x, text = x-t.blankWidth(st)-r.Space, " "+text
	}
	t.moveTo(x, y-st.Rise)
	t.space = 0
	if r.Space != 0 && st.Size != 0 {
		t.space = int64(r.Space) * 1000 / int64(st.Size)
	}
	switch {
	case r.Shaped != nil:
		t.glyphs(r, blank && !rightward)
	case r.Reversed:
		t.reversed(text, st.Face)
	default:
		t.show(text, st.Face, true, blank)
	}
	if blank && rightward && !r.Reversed {
		t.moveTo(x-t.blankWidth(st), y-st.Rise)
		t.buf = append(t.blank(append(t.buf, "[("...), st.Face), ")]TJ\n"...)
	}
}

// moveTo goes to a place on the page.
func (t *textWriter) moveTo(x, y layout.Unit) {
	px, py := toHundredths(x), toHundredths(t.height-y)
	t.buf = append(hundredths(t.buf, px-t.x), ' ')
	t.buf = append(hundredths(t.buf, py-t.y), " Td "...)
	t.x, t.y = px, py
}

// blankWidth returns the width of a blank.
func (t *textWriter) blankWidth(st *layout.Style) layout.Unit {
	w, _ := t.faces[st.Face].Width(' ')
	return layout.Unit(int64(w) * int64(st.Size) / 1000)
}

// blank appends the code of a blank.
func (t *textWriter) blank(b []byte, face uint8) []byte {
	code := t.subsets[face].Code(' ')
	return append(b, byte(code>>8), byte(code))
}

// says returns what a run stands for where that is not what it shows: a hyphen
// that is there for the line's end only, a character that no face has. It is
// empty for other runs.
func says(r *layout.Run) string {
	switch r.Kind {
	case layout.HyphenRun:
		return "\u00AD"
	case layout.StandInRun:
		if c, ok := stoodFor(r.Text); ok {
			return string(c)
		}
	}
	return ""
}

// stoodFor returns the character that a stand-in such as [U+1F680] is for.
func stoodFor(text string) (rune, bool) {
	hex, ok := strings.CutPrefix(text, "[U+")
	hex, last := strings.CutSuffix(hex, "]")
	n, err := strconv.ParseUint(hex, 16, 32)
	return rune(n), ok && last && err == nil && n != 0 && n != 0xFEFF && utf8.ValidRune(rune(n))
}

// show draws text in a face, with the kerning and the ligatures that layout
// reckoned with.
func (t *textWriter) show(text string, face uint8, kern, blank bool) {
	f, sub := t.faces[face], t.subsets[face]
	ligatures := kern && f.Ligatures
	kern = kern && f.Kerned()
	b := append(t.buf, "[("...)
	prev := rune(0)
	for i := 0; i < len(text); {
		c := text[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(text[i:])
			if kern && prev != 0 {
				b = adjust(b, int64(-f.KernRunes(prev, r)))
			}
			code := sub.Code(r)
			b = append(b, byte(code>>8), byte(code))
			prev = r
			i += n
			continue
		}
		if kern && prev != 0 {
			if prev < utf8.RuneSelf {
				b = adjust(b, int64(-f.Kern(byte(prev), c)))
			} else {
				b = adjust(b, int64(-f.KernRunes(prev, rune(c))))
			}
		}
		if c == 'f' && ligatures && i+1 < len(text) {
			if g := f.Ligature(text[i+1]); g != 0 {
				code := sub.GlyphCode(g, text[i:i+2])
				b = append(b, byte(code>>8), byte(code))
				prev = 0
				i += 2
				continue
			}
		}
		code := sub.Code(rune(c))
		b = append(b, byte(code>>8), byte(code))
		prev = rune(c)
		if c == ' ' {
			b = adjust(b, -t.space)
			prev = 0
		}
		i++
	}
	if blank {
		b = t.blank(b, face)
	}
	t.buf = append(b, ")]TJ\n"...)
}

// reversed draws text that is written from right to left: each character reads
// as what stands in the notes, though a bracket is drawn the other way round.
func (t *textWriter) reversed(text string, face uint8) {
	f, sub := t.faces[face], t.subsets[face]
	b := append(t.buf, "[("...)
	for _, r := range text {
		code := sub.Code(r)
		if m := layout.Mirrored(r); m != r {
			code = sub.GlyphCode(f.Glyph(r), string(m))
		}
		b = append(b, byte(code>>8), byte(code))
		if r == ' ' {
			b = adjust(b, -t.space)
		}
	}
	t.buf = append(b, ")]TJ\n"...)
}

// adjust moves what follows to the left, by thousandths of the type size.
func adjust(b []byte, by int64) []byte {
	if by == 0 {
		return b
	}
	b = append(b, ')')
	if by < 0 {
		b, by = append(b, '-'), -by
	}
	return append(records.AppendInt(b, int(by)), '(')
}

// glyphs draws a shaped word, and a blank behind it where asked to.
func (t *textWriter) glyphs(r *layout.Run, blank bool) {
	f, sub := t.faces[r.Style.Face], t.subsets[r.Style.Face]
	b := append(t.buf, "[("...)
	rise := int16(0)
	for _, g := range r.Shaped.Glyphs {
		if g.Y != rise {
			b = append(b, ")]TJ "...)
			b = append(hundredths(b, int64(g.Y)*int64(r.Style.Size)/10000), " Ts[("...)
			rise = g.Y
		}
		b = adjust(b, int64(-g.X))
		code := sub.GlyphCode(g.ID, g.Text)
		b = append(b, byte(code>>8), byte(code))
		b = adjust(b, int64(f.Advance(g.ID))+int64(g.X)-int64(g.Advance))
	}
	if blank {
		b = t.blank(b, r.Style.Face)
	}
	b = append(b, ")]TJ"...)
	if rise != 0 {
		b = append(b, " 0 Ts"...)
	}
	t.buf = append(b, '\n')
}

func (t *textWriter) fill(c themes.Color) {
	if c.R == c.G && c.G == c.B {
		t.buf = append(component(t.buf, c.R), "g "...)
		return
	}
	for _, v := range []uint8{c.R, c.G, c.B} {
		t.buf = component(t.buf, v)
	}
	t.buf = append(t.buf, "rg "...)
}

// component writes a part of a colour from 0 to 1.
func component(b []byte, v uint8) []byte {
	m := (int(v)*1000 + 127) / 255
	switch m {
	case 0:
		return append(b, "0 "...)
	case 1000:
		return append(b, "1 "...)
	}
	return append(b, '.', byte('0'+m/100), byte('0'+m/10%10), byte('0'+m%10), ' ')
}

func toHundredths(u layout.Unit) int64 {
	if u < 0 {
		return -int64((-u + 5) / 10)
	}
	return int64((u + 5) / 10)
}

// hundredths writes a number of hundredths as a decimal number.
func hundredths(b []byte, v int64) []byte {
	if v < 0 {
		b = append(b, '-')
		v = -v
	}
	b = records.AppendInt(b, int(v/100))
	if f := v % 100; f != 0 {
		b = append(b, '.', byte('0'+f/10))
		if f%10 != 0 {
			b = append(b, byte('0'+f%10))
		}
	}
	return b
}
