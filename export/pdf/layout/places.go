package layout

import (
	"math"
	"unicode"
	"unicode/utf8"

	"gloss/export/pdf/font"
)

// cursor is a place in a list of segments.
type cursor struct{ seg, byte int }

// place is a place where a line may end. Its lengths are millionths of a point
// from where the walk began.
type place struct {
	end, next cursor // the end of the line's text, the start of the next line's
	upto      int64  // how far the line's text goes
	from      int64  // where the next line's begins
	hyphen    int64  // the width of the hyphen that is set there; 0 is none
	glue      int64  // of all blanks up to the end
	glueFrom  int64  // of all blanks up to the start of the next line
	cost      int32
}

// walker finds the places of a paragraph.
type walker struct {
	s      *setter
	segs   []segment
	places []place
	pos    int64 // where it is
	solid  bool  // something but blanks stands behind the last place
	narrow int64 // the widest stretch without a place
	glue   int64
	seg    int
	size   int64
	limit  int   // of places
	until  int64 // how far it walks at least
	every  bool  // any character is a place: code
	code   bool  // blanks at the beginning are kept
	// hyphenates says that words may be broken, where their language has patterns
	hyphenates bool
	points     []int
}

// mostPlaces is the number of places that are looked at in one go.
const mostPlaces = 4096

// walk finds the places from a cursor on, up to the first hard break or about
// limit places, and notes in s.starts where each segment begins. The last place
// is where the walk ended. It reports whether that is an end of a line.
func (g *walker) walk(at cursor, limit int) (whole bool) {
	g.places, g.pos, g.glue, g.solid, g.limit = g.places[:0], 0, 0, false, limit
	g.places = append(g.places, place{end: at, next: at})
	g.s.starts = g.s.starts[:0]
	for g.seg = at.seg; g.seg < len(g.segs); g.seg++ {
		sg := &g.segs[g.seg]
		g.s.starts = append(g.s.starts, g.pos)
		g.size = int64(sg.style.Size)
		from := 0
		if g.seg == at.seg {
			from = at.byte
		} else if sg.flags&loose != 0 {
			g.place(0, int32(sg.cost))
		}
		if to := g.segment(sg, from); to < len(sg.text) {
			g.finish(cursor{g.seg, to}, cursor{g.seg, to}, false)
			return false
		}
		if sg.flags&hard != 0 {
			g.finish(cursor{g.seg, len(sg.text)}, cursor{g.seg + 1, 0}, true)
			return true
		}
		if sg.flags&soft != 0 {
			g.softHyphen(sg, cursor{g.seg + 1, 0}, hyphenCost)
		}
	}
	end := cursor{len(g.segs), 0}
	g.finish(end, end, true)
	return true
}

// finish notes where the walk ended. Where that is an end of a line, no other
// may end just before.
func (g *walker) finish(end, next cursor, whole bool) {
	if n := len(g.places); whole && n > 1 && !g.solid {
		g.places = g.places[:n-1]
	}
	g.places = append(g.places, place{end: end, next: next, upto: g.pos, from: g.pos, glue: g.glue, glueFrom: g.glue})
}

// place notes that a line may end before byte i of the segment.
func (g *walker) place(i int, cost int32) {
	if !g.solid { // behind a blank, say
		if last := &g.places[len(g.places)-1]; len(g.places) > 1 {
			last.cost, last.hyphen = min(last.cost, cost), 0
		}
		return
	}
	g.solid = false
	c := cursor{g.seg, i}
	g.places = append(g.places, place{end: c, next: c, upto: g.pos, from: g.pos, glue: g.glue, glueFrom: g.glue, cost: cost})
}

// softHyphen notes that the line may end here with a hyphen.
func (g *walker) softHyphen(sg *segment, at cursor, cost int32) {
	if !g.solid {
		return
	}
	g.solid = false
	g.places = append(g.places, place{end: at, next: at, upto: g.pos, from: g.pos, glue: g.glue, glueFrom: g.glue,
		hyphen: int64(g.s.faces.at(sg.style.Face).ASCII['-']) * g.size, cost: cost})
}

// blank notes that the line may end at the blank before byte i, w wide. The
// next line begins behind all blanks that stand there.
func (g *walker) blank(i int, w int64, free bool) {
	width := w * g.size
	last := &g.places[len(g.places)-1]
	switch {
	case !g.solid && last.hyphen == 0 && !g.every && (len(g.places) > 1 || !g.code):
		last.next, last.from, last.glueFrom = cursor{g.seg, i}, g.pos+width, g.glue+width
	case free:
		g.solid = false
		g.places = append(g.places, place{end: cursor{g.seg, i - 1}, next: cursor{g.seg, i}, upto: g.pos, from: g.pos + width,
			glue: g.glue, glueFrom: g.glue + width})
	}
	g.pos += width
	g.glue += width
}

// segment walks along a segment from a byte on, and returns how far it came.
func (g *walker) segment(sg *segment, from int) int {
	if sg.glyphs != nil {
		g.shaped(sg, from)
		return len(sg.text)
	}
	face := g.s.faces.at(sg.style.Face)
	t, prev := sg.text, rune(0)
	kerned, ligatures := face.Kerned(), face.Ligatures && sg.flags&verbatim == 0
	points, inner := g.hyphenPoints(sg, from), sg.breaks
	bounded := g.every || g.until != math.MaxInt64 || sg.flags&(address|reference) == address // whose lines end before hyphens
	for i := from; i < len(t); {
		if g.pos > g.until || len(g.places) > g.limit {
			return i
		}
		for ; len(inner) > 0 && int(inner[0]) <= i; inner = inner[1:] {
			if r, _ := utf8.DecodeRuneInString(t[i:]); int(inner[0]) == i && i > from {
				g.place(i, easternCost(r))
			}
		}
		if t[i] == ' ' {
			g.blank(i+1, int64(face.ASCII[' ']), g.every || !g.glued(t, i))
			prev = 0
			i++
			points = g.hyphenPoints(sg, i)
			continue
		}
		if !bounded && len(points) == 0 && len(inner) == 0 && alnum[t[i]] {
			if to, last := g.letters(face, t, i, prev, ligatures); to > i {
				i, prev = to, last
				continue
			}
		}
		c, n, w := rune(t[i]), 1, 0
		switch {
		case c >= utf8.RuneSelf:
			c, n = utf8.DecodeRuneInString(t[i:])
			w, _ = face.Width(c)
		case c == 'f' && ligatures && i+1 < len(t) && face.Ligature(t[i+1]) != 0:
			n, w = 2, face.Advance(face.Ligature(t[i+1]))
		default:
			w = int(face.ASCII[c])
		}
		k := 0
		if kerned && prev != 0 {
			k = kern(face, prev, c)
			w += k
		}
		width := int64(w) * g.size
		g.within(i, width, c)
		if len(points) > 0 && points[0] <= i {
			if points[0] == i {
				g.softHyphen(sg, cursor{g.seg, i}, g.hyphenCost())
			}
			points = points[1:]
		}
		if last := &g.places[len(g.places)-1]; k != 0 && last.from == g.pos {
			last.from += int64(k) * g.size // a line that begins here has no such pair
		}
		g.pos += width
		g.solid = true
		i += n
		if prev = c; n == 2 && c == 'f' {
			prev = 0
		}
		g.after(sg, t, i, n, c)
	}
	return len(t)
}

// letters walks along letters and figures of ASCII from byte i on, as far as a
// line has room for them, and returns how far it came and the last of them, 0
// for a ligature. It is what segment does with them, where nothing lets a line
// end among them.
func (g *walker) letters(face *font.Face, t string, i int, prev rune, ligatures bool) (int, rune) {
	start := g.places[len(g.places)-1].from
	if prev != 0 && start == g.pos {
		return i, prev
	}
	pos := g.pos
	for i < len(t) && alnum[t[i]] {
		c, n, w := t[i], 1, int(face.ASCII[t[i]])
		if c == 'f' && ligatures && i+1 < len(t) {
			if l := face.Ligature(t[i+1]); l != 0 {
				n, w = 2, face.Advance(l)
			}
		}
		if prev != 0 {
			w += kern(face, prev, rune(c))
		}
		width := int64(w) * g.size
		if w <= 0 || pos+width-start > g.narrow {
			break
		}
		pos += width
		i += n
		if prev = rune(c); n == 2 {
			prev = 0
		}
		g.solid = true
	}
	g.pos = pos
	return i, prev
}

// alnum are the letters and figures of ASCII.
var alnum = func() (set [256]bool) {
	for c := range set {
		set[c] = c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
	}
	return set
}()

func kern(face *font.Face, a, b rune) int {
	if a|b < utf8.RuneSelf {
		return face.Kern(byte(a), byte(b))
	}
	return face.KernRunes(a, b)
}

// within notes a place before a character that the stretch since the last place
// has no room for.
func (g *walker) within(i int, width int64, c rune) {
	if (g.every || g.pos+width-g.places[len(g.places)-1].from > g.narrow) && (c < utf8.RuneSelf || !unicode.Is(unicode.Mn, c)) {
		g.place(i, emergencyCost)
	}
}

// after notes a place behind a character that a line may end with.
func (g *walker) after(sg *segment, t string, i, n int, c rune) {
	switch {
	case i >= len(t):
	case sg.flags&(address|reference) == address && (c == '-' || t[i] == '-'):
		if c != '-' { // at the end of a line a hyphen of the address would look like one of ours
			g.place(i, markCost)
		}
	case c >= utf8.RuneSelf:
		if (c == '–' || c == '—' || c == '…' && i > n && t[i-n-1] != ' ') && !inRange(t, i-n, i) && begins(t[i:]) {
			g.place(i, compoundCost)
		}
	case breakMark(byte(c)) && t[i] != ' ':
		g.afterMark(t, i, sg.flags)
	case c == '>' && i > 1 && shaft(t[i-2]) && sg.flags&(address|reference|verbatim) == 0 && begins(t[i:]):
		g.place(i, compoundCost)
	}
}

// afterMark notes that a line may end before t[i], behind a mark.
func (g *walker) afterMark(t string, i int, in flags) {
	next := t[i]
	switch {
	case in&reference != 0: // it is filled as one piece
	case in&address != 0:
		if !breakMark(next) {
			g.place(i, markCost)
		}
	case in&verbatim == 0 && t[i-1] == '-' && i >= 3 && letter(t[i-2]) && letter(t[i-3]) && letter(next) && i+1 < len(t) && letter(t[i+1]):
		g.place(i, compoundCost)
	case !breakMark(next) && (next != '>' || !shaft(t[i-1])):
		g.place(i, withinCost)
	}
}

// shaped walks along a segment whose glyphs are known. It is one word: a line
// may end within it only where it fits on none.
func (g *walker) shaped(sg *segment, from int) {
	for i := from; i < len(sg.text); {
		to := nextCluster(sg.glyphs, i, len(sg.text))
		width := int64(glyphsWidth(sg.glyphs, i, to)) * g.size
		g.within(i, width, 0)
		g.pos += width
		g.solid = true
		i = to
	}
}

// inRange reports whether the sign between from and to stands between figures, as
// in "12–13", which is one piece.
func inRange(t string, from, to int) bool {
	figure := func(c byte) bool { return c >= '0' && c <= '9' }
	return from > 0 && to < len(t) && figure(t[from-1]) && figure(t[to])
}

// begins reports whether a text begins with a word: a line may begin with it, but
// not with a bracket or a mark that closes something.
func begins(t string) bool {
	r, _ := utf8.DecodeRuneInString(t)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func breakMark(c byte) bool {
	switch c {
	case '/', '.', '?', '&', '=', '-', '_', ',', ';', ':', '#', '|', '+', '(':
		return true
	}
	return false
}

// shaft reports whether a sign before > makes an arrow of it.
func shaft(c byte) bool { return c == '-' || c == '=' }

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf }
