package layout

import (
	"strconv"

	"gloss/export"
	"gloss/export/pdf/font"
	"gloss/model"
)

// segment is text of one style, the raw material of lines.
type segment struct {
	text   string
	style  Style
	link   int32
	anchor int32 // a place that begins here; 0 is none
	flags  flags
	cost   int16        // of a break before it, where it is loose
	glyphs []font.Glyph // of a shaped word; else nil
	breaks []int32      // the bytes before which it may break though no blank stands there
}

// flags say how a segment breaks.
type flags uint16

const (
	address     flags = 1 << iota // breaks after / . ? & = _ and before -
	hard                          // the line ends after it
	soft                          // may break after it, with a hyphen
	loose                         // may break before it
	rightward                     // holds letters that are written from right to left
	standsIn                      // shown for a character that no face has
	verbatim                      // code: blanks are kept, and a break after a mark is no better than one at a blank
	unbroken                      // names and code: words are not hyphenated
	reference                     // room for the page that a link leads to
	leftToRight                   // code and addresses, whatever stands around them
	parting                       // stands between the members of a list, in the direction of its line
)

// bearing returns how the runs of a segment bear themselves.
func (f flags) bearing() (b bearing) {
	if f&(leftToRight|rightward) == leftToRight {
		b |= fromLeft
	}
	if f&parting != 0 {
		b |= betweenMembers
	}
	if f&unbroken != 0 {
		b |= ofName
	}
	return b
}

// kind returns the kind of the runs of a segment.
func (f flags) kind() RunKind {
	switch {
	case f&standsIn != 0:
		return StandInRun
	case f&reference != 0:
		return referenceRun
	}
	return WordsRun
}

// tone is the state while inlines are collected.
type tone struct {
	kit    *kit
	bold   bool
	italic bool
	strike bool
	link   int32
	color  bool // of links
	flags  flags
	speech Script // of words, where they are in another language
}

func (s *setter) style(t tone) Style {
	st := t.kit.plain
	switch {
	case t.bold && t.italic:
		st = t.kit.boldItalic
	case t.bold:
		st = t.kit.bold
	case t.italic:
		st = t.kit.italic
	}
	if t.speech != 0 {
		st.Script = t.speech
	}
	return s.toned(st, t)
}

func (s *setter) toned(st Style, t tone) Style {
	st.Strike = t.strike
	if t.color {
		st.Color = s.theme.Link
	}
	return st
}

// segments collects the segments of a run. The slice is good until the next call.
func (s *setter) segments(run *[]model.Inline, k *kit) []segment {
	s.segs = s.segs[:0]
	s.inlines(*run, tone{kit: k, speech: s.speech(run)})
	return s.segs
}

// plainSegments is segments for a plain string.
func (s *setter) plainSegments(text string, st Style) []segment {
	s.segs = s.segs[:0]
	s.text(text, st, tone{}, model.Position{})
	return s.segs
}

// longSpan is the number of bytes from which on code within a line breaks after
// any of its marks.
const longSpan = 28

func (s *setter) inlines(list []model.Inline, t tone) {
	for _, n := range list {
		u := t
		switch n := n.(type) {
		case *model.Text:
			s.text(n.Value, s.style(t), t, n.Position)
		case *model.CodeSpan:
			u.flags |= unbroken | leftToRight
			if len(n.Value) > longSpan {
				u.flags |= address
			}
			for _, m := range n.Mentions {
				s.anchor(s.mentionAnchor(m))
			}
			s.text(n.Value, s.toned(t.kit.mono, t), u, n.Position)
		case *model.Emphasis:
			u.italic = !t.italic
			s.inlines(n.Inlines, u)
		case *model.Strong:
			u.bold = true
			s.inlines(n.Inlines, u)
		case *model.Strike:
			u.strike = true
			s.inlines(n.Inlines, u)
		case *model.Passage:
			u.speech = speechIn(n.Language)
			s.inlines(n.Inlines, u)
		case *model.Link:
			s.linked(n, u)
		case *model.Image:
			s.image(n, u)
		case *model.LineBreak:
			s.segs = append(s.segs, segment{style: s.style(t), flags: hard})
		case *model.FootnoteRef:
			s.footnoteRef(n, u)
		case *model.Mention:
			s.anchor(s.mentionAnchor(n))
			u.flags |= unbroken
			s.inlines(n.Inlines, u)
			if t.link == 0 {
				s.readingNumber(n.Reading, u)
			}
		}
	}
}

// anchor lets a place begin at the next segment.
func (s *setter) anchor(id int32) {
	if id != 0 {
		s.segs = append(s.segs, segment{anchor: id, style: s.kits.text.plain})
	}
}

func (s *setter) linked(n *model.Link, t tone) {
	s.anchor(s.linkAnchor(n))
	id, outside := s.linkTo(n.Target, n.Source)
	if id != 0 {
		t.link, t.color = id, outside
	}
	if n.Auto {
		t.flags |= address | unbroken | leftToRight
	}
	s.inlines(n.Inlines, t)
	if id != 0 && !outside {
		s.pageReference(id, t)
	}
	s.readingNumber(n.Reading, t)
}

// readingNumber sets the number of the reading list's item, raised.
func (s *setter) readingNumber(number int, t tone) {
	if number <= 0 || number >= len(s.readingAnchors) {
		return
	}
	st := s.raised(t)
	st.Color = s.theme.Link
	s.segs = append(s.segs, segment{text: thin + strconv.Itoa(number), style: st, link: s.linkToAnchor(s.readingAnchors[number]), flags: leftToRight})
	if (s.sideColumn || s.opt.LinkNotes == export.FootNotes) && !s.quiet {
		s.sideNumbers = append(s.sideNumbers, number)
	}
}

// thin is set before a raised number, so that words and numbers stay apart
// where text is taken from the page.
const thin = "\u00A0"

func (s *setter) raised(t tone) Style {
	st := t.kit.plain
	size := st.Size
	st.Face = s.kits.meta.plain.Face
	st.Size, st.Rise = Unit(float64(size)*s.theme.Raised), size*36/100
	return st
}

func (s *setter) footnoteRef(n *model.FootnoteRef, t tone) {
	if n.Number < 1 || n.Number > len(s.book.Footnotes) {
		s.text("["+n.Label+"]", s.style(t), t, n.Position)
		return
	}
	s.segs = append(s.segs, segment{text: thin + letters(n.Number), style: s.raised(t), link: s.linkToAnchor(s.noteAnchor(n.Number))})
	if !s.quiet && !s.noted[n.Number-1] {
		s.noted[n.Number-1] = true
		s.notes = append(s.notes, n.Number)
	}
}

// letters counts a, b … z, aa, ab …: footnotes are lettered, as numbers lead
// to the reading list.
func letters(n int) string {
	var b []byte
	for ; n > 0; n = (n - 1) / 26 {
		b = append([]byte{byte('a' + (n-1)%26)}, b...)
	}
	return string(b)
}

func (s *setter) image(n *model.Image, t tone) {
	if n.Decorative && !s.quiet && s.shown(n) {
		return
	}
	words := n.Alt
	if words == "" {
		words = n.Title
	}
	if words == "" {
		words = n.Target
		t.flags |= address
	}
	t.italic = !t.italic
	s.text("["+words+"]", s.style(t), t, n.Position)
	if s.quiet || s.shown(n) {
		return
	}
	if s.opt.Pictures != nil && s.opt.Pictures[n] == nil {
		return // whoever looked for it said so
	}
	s.inItsWords(n)
}

// plainText is text for what nothing around it turns.
func (s *setter) plainText(text string, st Style, t tone, at model.Position) {
	if text == "" {
		return
	}
	if face := s.faces.at(st.Face); face.ASCII['A'] != 0 && (simple(text) || st.Script == 0 && western(text, face)) {
		s.segs = append(s.segs, segment{text: text, style: st, link: t.link, flags: t.flags})
		return
	}
	text = clean(text, t.flags&(address|verbatim) != 0)
	if t.flags&verbatim == 0 && joined(text) {
		s.pieces(text, st, t, at)
		return
	}
	s.appendCovered(text, st, t, at)
}

// faceFor returns the face to set a character in: its own, else the first of the
// others that has it. A blank stays in the face of the word before it.
func (s *setter) faceFor(r rune, own, now uint8) (uint8, bool) {
	if r == ' ' && now == s.emojiFace {
		return own, true // its blanks are as wide as its pictures
	}
	if r == ' ' {
		return now, true
	}
	if s.faces.at(own).Glyph(r) != 0 {
		return own, true
	}
	if invisible(r) {
		return now, true
	}
	for _, f := range s.chainFor(r) {
		if s.faces.at(f).Glyph(r) != 0 {
			return f, true
		}
	}
	return own, false
}

// chainFor returns the faces to look for a character in that its own face lacks:
// those that a person gave come first; the face for emoji is read for emoji only,
// and for signs that no other face of ours has.
func (s *setter) chainFor(r rune) []uint8 {
	switch given := len(s.opt.Fonts); {
	case picture(r):
		s.tried = append(append(append(s.tried[:0], s.chain[:given]...), s.emojiFace), s.chain[given:]...)
		return s.tried
	case pictorial(r):
		s.tried = append(append(append(s.tried[:0], s.chain[:given+1]...), s.emojiFace), s.chain[given+1:]...)
		return s.tried
	}
	return s.chain
}

// ideograph reports whether lines may end beside a character though no blank
// stands there.
func ideograph(r rune) bool {
	return r >= 0x2E80 && r < 0xA4D0 || hangul(r) || r >= 0xF900 && r < 0xFB00 || r >= 0xFE30 && r < 0xFE50 ||
		r >= 0xFF00 && r < 0xFFE0 || r >= 0x20000 && r < 0x40000
}

// easternCost is what it costs to end a line before a character though no blank
// stands there: Korean has blanks.
func easternCost(r rune) int32 {
	if hangul(r) {
		return hyphenCost
	}
	return 0
}

func hangul(r rune) bool { return r >= 0xAC00 && r < 0xD7A4 }
