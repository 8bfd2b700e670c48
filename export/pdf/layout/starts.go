package layout

import (
	"bytes"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/export"
	"gloss/model"
)

// Starts says of each page with what it begins, for an e-book of the same book:
// it has all pages, under the names that viewers show. Pages without words of the
// notes begin with the next words there are.
func Starts(d *Display, book *model.Book) []export.Page {
	t := &tracer{stream: newStream(book), back: newBackMatter(book)}
	list := make([]export.Page, 0, len(d.Pages))
	waiting := 0 // pages at the end of the list of which that is not known yet
	for i, page := range d.Pages {
		start := export.Page{Label: d.Label(i)}
		switch page.Part {
		case CoverPart:
			start.At = export.CoverMatter // the inside of it too
		case ContentsPart:
			start.At = export.ContentsMatter
		case BodyPart:
			start.At, start.Offset = t.body(page)
			if start.At == nil {
				start.At = (*model.Section)(nil)
			}
		case ColophonPart:
			start.At = export.ColophonMatter
		default:
			start.At = t.back.start(page)
		}
		list = append(list, start)
		if start.At == nil {
			waiting++
			continue
		}
		for ; waiting > 0; waiting-- {
			before := &list[len(list)-1-waiting]
			before.At, before.Offset = start.At, start.Offset
		}
	}
	return list[:len(list)-waiting]
}

// stream holds the letters of the notes, in the order in which they are set, and
// what they are part of.
type stream struct {
	letters []byte
	pieces  []piece
}

// piece is a run of letters: those of node from an offset in its text on, which
// begin at from. A long text has several, so that no search goes through all of it.
type piece struct {
	from   int
	node   any
	offset int
}

func newStream(book *model.Book) *stream {
	s := &stream{}
	s.blocks(book.Blocks)
	book.Walk(func(sec *model.Section) {
		s.add(sec, model.PlainText(sec.Title))
		s.blocks(sec.Blocks)
	})
	return s
}

func (s *stream) blocks(list []model.Block) {
	for _, b := range list {
		switch b := b.(type) {
		case *model.Paragraph:
			s.inlines(b.Inlines)
		case *model.List:
			for _, it := range b.Items {
				s.blocks(it.Blocks)
			}
		case *model.Quote:
			s.blocks(b.Blocks)
			s.inlines(b.Attribution)
		case *model.Code:
			s.add(b, b.Text)
		case *model.Table:
			for _, row := range b.Rows {
				for _, c := range row {
					s.inlines(c.Inlines)
				}
			}
		case *model.Gap:
			s.inlines(b.Inlines)
		}
	}
}

func (s *stream) inlines(list []model.Inline) {
	model.WalkInlines(list, func(n model.Inline) {
		switch n := n.(type) {
		case *model.Text:
			s.add(n, n.Value)
		case *model.CodeSpan:
			s.add(n, n.Value)
		}
	})
}

func (s *stream) add(node any, text string) {
	for from := 0; ; {
		to := min(from+longestPiece, len(text))
		for to < len(text) && !utf8.RuneStart(text[to]) {
			to++
		}
		s.pieces = append(s.pieces, piece{len(s.letters), node, from})
		s.letters = appendLetters(s.letters, text[from:to])
		if from = to; from == len(text) {
			return
		}
	}
}

// appendLetters appends the letters of a text: all else may look otherwise on
// a page, or be added there.
func appendLetters(b []byte, text string) []byte {
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if lower := c | 0x20; lower >= 'a' && lower <= 'z' {
				b = append(b, c)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(r) {
			b = append(b, text[i:i+size]...)
		}
		i += size
	}
	return b
}

// textOf returns the text that the letters of a node are those of.
func textOf(node any) string {
	switch n := node.(type) {
	case *model.Text:
		return n.Value
	case *model.CodeSpan:
		return n.Value
	case *model.Code:
		return n.Text
	case *model.Section:
		return model.PlainText(n.Title)
	}
	return ""
}

// tracer finds the words that pages begin with in the notes: those that are the
// same and stand nearest to where they are to be expected.
type tracer struct {
	stream *stream
	at     int // where the page at hand begins, if all before is set in order
	back   *backMatter
}

// The most bytes of a text between two places from which letters are counted, and
// those of a word.
const (
	longestPiece = 4096
	longestWord  = 240
)

// How far from where they are expected words are looked for, and how many of
// their letters have to agree.
const (
	stray       = 3000
	longestKey  = 48
	shortestKey = 4
	leastKey    = 12 // below that the next line is needed too
)

// body returns what a page of the notes begins with.
func (t *tracer) body(page *Page) (any, int) {
	first, all := pageLetters(page)
	start := t.find(first)
	t.at = start + all
	return t.stream.locate(start)
}

// pageLetters returns the letters of the first line of the notes on a page, or of the
// first lines where that is short, and the number of those of all lines. What stands for
// the page of a link is not of the notes.
func pageLetters(page *Page) (first []byte, all int) {
	var letters []byte
	for i := range page.Lines {
		l := page.Lines[i].Line
		switch l.Role {
		case TextRole, HeadingRole, ItemRole, QuoteRole, CodeRole, TableRole, GapRole, RuleRole:
		default:
			continue
		}
		letters = letters[:0]
		for _, r := range l.Runs {
			if r.Style.Rise == 0 && r.Kind != referenceRun {
				letters = appendLetters(letters, r.Text)
			}
		}
		if len(first) < leastKey {
			first = append(first, letters...)
		}
		all += len(letters)
	}
	return first, all
}

func (t *tracer) find(key []byte) int {
	s := t.stream.letters
	t.at = min(t.at, len(s))
	key = key[:min(len(key), longestKey)]
	for len(key) > 0 {
		if at := nearest(s[max(t.at-stray, 0):min(t.at+stray, len(s))], key, min(t.at, stray)); at >= 0 {
			return max(t.at-stray, 0) + at
		}
		if len(key) <= shortestKey {
			break
		}
		key = key[:max(len(key)*3/4, shortestKey)] // the rest of the line may be ours
	}
	return t.at
}

// nearest returns where key stands in s nearest to a place, -1 where it does
// not.
func nearest(s, key []byte, place int) int {
	best := -1
	for from := 0; from < len(s); {
		i := bytes.Index(s[from:], key)
		if i < 0 {
			break
		}
		i += from
		if best < 0 || abs(i-place) < abs(best-place) {
			best = i
		}
		if i > place {
			break
		}
		from = i + 1
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// locate returns the node and the offset in its text of the word to which a
// letter belongs: a word that goes over to another page belongs to the first.
func (s *stream) locate(at int) (any, int) {
	i := sort.Search(len(s.pieces), func(i int) bool { return s.pieces[i].from > at }) - 1
	if i < 0 {
		return nil, 0
	}
	p := s.pieces[i]
	text := textOf(p.node)
	if _, title := p.node.(*model.Section); title {
		return p.node, 0
	}
	left, offset := at-p.from, p.offset
	for offset < len(text) {
		r, size := utf8.DecodeRuneInString(text[offset:])
		if unicode.IsLetter(r) {
			if left <= 0 {
				break
			}
			left -= size
		}
		offset += size
	}
	return p.node, wordStart(text, offset)
}

// wordStart returns the start of what stands between blanks at an offset, or
// its end where the offset is within a word; the offset itself where the word is
// as long as none is, as in scripts that put no blanks between words.
func wordStart(text string, offset int) int {
	from, to := max(offset-longestWord, 0), min(offset+longestWord, len(text))
	head := strings.TrimRightFunc(text[from:offset], func(r rune) bool { return !unicode.IsSpace(r) && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	last, _ := utf8.DecodeLastRuneInString(head)
	switch {
	case head == "" && from == 0:
		return 0
	case head == "":
		return offset
	case unicode.IsSpace(last):
		return from + len(head)
	}
	end := strings.IndexFunc(text[offset:to], unicode.IsSpace)
	switch {
	case end >= 0:
		return offset + end + 1
	case to == len(text):
		return len(text)
	}
	return offset
}

// backMatter finds what pages of the index and the reading list begin with.
type backMatter struct {
	entries  []*model.IndexEntry
	keys     []string // of the entries
	readings []*model.Reading
	opened   [parts]bool
}

func newBackMatter(book *model.Book) *backMatter {
	b := &backMatter{readings: book.Readings}
	for _, list := range [][]*model.IndexEntry{book.Entries, book.Standards, book.People} {
		b.entries = append(b.entries, list...)
	}
	for _, e := range b.entries {
		b.keys = append(b.keys, string(appendLetters(nil, e.Heading())))
	}
	return b
}

// start returns what a page begins with: a part, or the first of its entries that
// begins there.
func (b *backMatter) start(page *Page) any {
	first := !b.opened[page.Part]
	b.opened[page.Part] = true
	for i := range page.Lines {
		l := page.Lines[i].Line
		switch {
		case l.Role == HeadingRole && i == 0 && first && page.Part == ReadingPart:
			return export.ReadingMatter
		case l.Role == HeadingRole && i == 0 && first:
			return export.IndexMatter
		case l.Role == ReadingRole || l.Role == IndexRole:
			if at := b.beginsWith(l); at != nil {
				return at
			}
		}
	}
	return nil
}

func (b *backMatter) beginsWith(l *Line) any {
	if len(l.Runs) == 0 {
		return nil
	}
	if l.Role == ReadingRole {
		n, err := strconv.Atoi(l.Runs[0].Text)
		if err == nil && n > 0 && n <= len(b.readings) {
			return b.readings[n-1]
		}
		return nil
	}
	if l.Runs[0].X > l.Runs[0].Style.Size/2 {
		return nil // what goes on or stands below
	}
	var text strings.Builder
	for _, r := range l.Runs {
		text.WriteString(r.Text)
	}
	words := string(appendLetters(nil, text.String()))
	for i, key := range b.keys {
		if key != "" && (strings.HasPrefix(words, key) || len(words) > 2*shortestKey && strings.HasPrefix(key, words)) {
			e := b.entries[i]
			b.entries, b.keys = b.entries[i:], b.keys[i:]
			return e
		}
	}
	return nil
}
