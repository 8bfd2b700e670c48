package typography

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// risky reports whether there may be something to set in a text.
func risky(s string) bool {
	return strings.IndexByte(s, '\'') >= 0 || strings.IndexByte(s, '"') >= 0 ||
		strings.IndexByte(s, '-') >= 0 && strings.Contains(s, "--") || strings.IndexByte(s, '.') >= 0 && strings.Contains(s, "...")
}

// setter sets texts of one language, one after the other.
type setter struct {
	language string // of the notes
	told     string // the language of the run at hand, where it is told not to be that of the notes
	tongue   string // of the text at hand; asked for by speech alone
	signs    *marks // of the text at hand; nil until asked for

	code map[line][]string // code spans that have what could be set

	text   []byte // of a run; code stands in it as a letter
	shut   []bool // the bytes of text that nothing is set in
	pieces []piece
	edits  []edit
	quotes []quote
	open   []int // indices into quotes
	// quoted says that the text is quoted from notes that are not at hand, so that
	// nobody knows of all that is code in it.
	quoted bool
	left   bool // some signs stay as typed that might be set when others are

	// cut says that the text is torn out of another at its start, at its end.
	cut [2]bool
}

// piece is what an inline has of the text of a run; node is nil for other words.
type piece struct {
	node     *model.Text
	from, to int
}

// edit puts words in the place of size bytes at a place of the text.
type edit struct {
	at, size int
	words    string
}

// run sets a run of inlines.
func (s *setter) run(run []model.Inline) {
	if !s.scan(run) {
		return
	}
	for range mostTimes {
		s.begin()
		s.flatten(run)
		if !s.find() {
			return
		}
		for _, p := range s.pieces {
			p.node.Value = s.piece(p.from, p.to)
		}
		if !s.left {
			return
		}
	}
}

// scan reports whether there may be something to set in a run, and remembers code
// in it that must not be set where words are quoted.
func (s *setter) scan(run []model.Inline) (found bool) {
	for _, n := range run {
		switch n := n.(type) {
		case *model.Text:
			found = found || risky(n.Value)
		case *model.CodeSpan:
			if risky(n.Value) && strings.ContainsFunc(n.Value, unicode.IsLetter) {
				at := line{n.Source, n.Line}
				s.code[at] = append(s.code[at], n.Value)
			}
		case *model.Image:
			n.Alt, n.Title = s.words(n.Alt), s.words(n.Title)
		case *model.LineBreak, *model.FootnoteRef:
		default:
			if s.scan(model.Children(n)) {
				found = true
			}
		}
	}
	return found
}

// line is a line of the notes.
type line struct {
	source model.SourceName
	number int32
}

// mostTimes is how often a text is looked at: where marks cross each other, some
// find their partners only when others are set.
const mostTimes = 12

// speech tells the language of the text at hand, and its signs.
func (s *setter) speech() *marks {
	if s.signs == nil {
		if s.tongue = cmp.Or(s.told, s.language); s.told == "" && (len(s.text) >= tellable || s.text[0] >= utf8.RuneSelf) {
			s.tongue = passage(s.text, s.language)
		}
		s.signs = marksOf(s.tongue)
	}
	return s.signs
}

func (s *setter) begin() {
	s.text, s.shut, s.pieces, s.cut = s.text[:0], s.shut[:0], s.pieces[:0], [2]bool{}
	s.signs = nil
}

// flatten joins the texts of a run. A reference to a footnote is no part of it.
func (s *setter) flatten(run []model.Inline) {
	for _, n := range run {
		switch n := n.(type) {
		case *model.Text:
			from := len(s.text)
			s.text = append(s.text, n.Value...)
			s.pieces = append(s.pieces, piece{n, from, len(s.text)})
		case *model.CodeSpan, *model.Image:
			s.closed('x')
		case *model.LineBreak:
			s.closed(' ')
		case *model.Link:
			if n.Auto {
				s.closed('x')
			} else {
				s.flatten(n.Inlines)
			}
		case *model.FootnoteRef:
		default:
			s.flatten(model.Children(n))
		}
	}
}

// closed adds a sign that stands for what nothing is set in.
func (s *setter) closed(sign byte) {
	s.text = append(s.text, sign)
	s.shut = append(grown(s.shut, len(s.text)-1), true)
}

// grown returns b with n elements.
func grown(b []bool, n int) []bool {
	if n <= len(b) {
		return b
	}
	from := len(b)
	b = slices.Grow(b, n-from)[:n]
	clear(b[from:])
	return b
}

// words sets a line of words; code are parts of it that are known to be code.
func (s *setter) words(text string, code ...string) string {
	if risky(text) {
		one := []string{text}
		s.parts(one, code)
		return one[0]
	}
	return text
}

// parts sets a line of words that consists of several parts.
func (s *setter) parts(parts, code []string) {
	for range mostTimes {
		s.begin()
		for _, p := range parts {
			from := len(s.text)
			s.text = append(s.text, p...)
			s.pieces = append(s.pieces, piece{nil, from, len(s.text)})
		}
		s.shut = grown(s.shut, len(s.text))
		for _, c := range code {
			s.shutWords(c)
		}
		s.cut = [2]bool{bytes.HasPrefix(s.text, []byte("… ")), bytes.HasSuffix(s.text, []byte(" …"))}
		if !s.find() {
			return
		}
		for i, p := range s.pieces {
			parts[i] = s.piece(p.from, p.to)
		}
		if !s.left {
			return
		}
	}
}

// shutWords keeps all places of code in the text from being set.
func (s *setter) shutWords(code string) {
	for from := 0; code != ""; {
		i := bytes.Index(s.text[from:], []byte(code))
		if i < 0 {
			return
		}
		s.shutFrom(from+i, from+i+len(code))
		from += i + len(code)
	}
}

// find finds what is to be set in the text, in its order, and reports whether
// there is anything.
func (s *setter) find() bool {
	s.shut = grown(s.shut, len(s.text))
	s.edits, s.left = s.edits[:0], false
	s.guard()
	if s.quoted && hasOption(s.text) {
		s.findApostrophes()
		return len(s.edits) > 0
	}
	s.findQuotes()
	if bytes.Contains(s.text, []byte("--")) || bytes.Contains(s.text, []byte("...")) {
		s.findDashes()
	}
	slices.SortFunc(s.edits, func(a, b edit) int { return a.at - b.at })
	return len(s.edits) > 0
}

// piece returns the text from from to to with its edits, which it takes away.
func (s *setter) piece(from, to int) string {
	if len(s.edits) == 0 || s.edits[0].at >= to {
		return string(s.text[from:to])
	}
	var b strings.Builder
	for len(s.edits) > 0 && s.edits[0].at < to {
		e := s.edits[0]
		b.Write(s.text[from:e.at])
		b.WriteString(e.words)
		from = e.at + e.size
		s.edits = s.edits[1:]
	}
	b.Write(s.text[from:to])
	return b.String()
}

// within reports whether the bytes from from to to are of one inline.
func (s *setter) within(from, to int) bool {
	i, _ := slices.BinarySearchFunc(s.pieces, from, func(p piece, at int) int {
		if p.to <= at {
			return -1
		}
		return 1
	})
	return i < len(s.pieces) && s.pieces[i].from <= from && to <= s.pieces[i].to
}

// before and after return the characters beside a place; 0 at the ends.
func (s *setter) before(i int) rune {
	if i <= 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRune(s.text[:i])
	return r
}

func (s *setter) after(i int) rune {
	if i >= len(s.text) {
		return 0
	}
	r, _ := utf8.DecodeRune(s.text[i:])
	return r
}
