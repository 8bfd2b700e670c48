package clippings

import (
	"strings"
	"unicode"

	"gloss/model"
	"gloss/notes"
)

// kind says what an entry is.
type kind int

const (
	highlight kind = iota
	note
	bookmark
)

// entry is what stands between two rules.
type entry struct {
	kind        kind
	title       int // the line of the book's title
	place       int // the line that says where
	first, last int // lines of the text; last is below first where there is none
	book        string
	fields      []field
	words       []string // of the fields, in lower case
	from, to    int      // location; 0 where unknown
	merged      bool     // another entry holds its words
	notes       []*entry // that belong to this highlight
	owned       bool     // a note that belongs to a highlight
}

// field is a part of the line that says where, in bytes of the line.
type field struct{ from, to int }

// isRule reports whether a line parts two entries.
func isRule(line string) bool { return len(line) >= 5 && strings.Trim(line, "=") == "" }

// isPlace reports whether a line may say where an entry stands.
func isPlace(line string) bool {
	return dash(line) > 0 && strings.ContainsFunc(line, unicode.IsDigit)
}

// dash returns the length of the dash that a line begins with, which is longer in some
// languages; 0 where it begins with none.
func dash(line string) int {
	for _, d := range [...]string{"-", "–", "—"} {
		if strings.HasPrefix(line, d) {
			return len(d)
		}
	}
	return 0
}

// entries cuts the source at its rules. What is no entry is kept as paragraphs.
func (r *reading) entries() {
	first, stray := 1, 0
	for n := 1; n <= r.places.Lines()+1; n++ {
		end := n > r.places.Lines()
		if !end && !isRule(strings.TrimSpace(r.places.Text(n))) {
			continue
		}
		if !end {
			r.ledger.Merge(n)
		}
		if e := r.entry(first, n-1); e != nil {
			r.list = append(r.list, e)
		} else if r.stray(first, n-1) && stray == 0 {
			stray = first
		}
		first = n + 1
	}
	r.strayed(stray)
}

// entry reads the lines from first to last; nil where they are no entry.
func (r *reading) entry(first, last int) *entry {
	for first <= last && strings.TrimSpace(r.places.Text(first)) == "" {
		first++
	}
	if first >= last || !isPlace(strings.TrimSpace(r.places.Text(first+1))) {
		return nil
	}
	e := &entry{title: first, place: first + 1, first: first + 2, last: last, book: notes.Rejoin(r.places.Text(first), " ")}
	for e.first <= e.last && strings.TrimSpace(r.places.Text(e.first)) == "" {
		e.first++
	}
	for e.last >= e.first && strings.TrimSpace(r.places.Text(e.last)) == "" {
		e.last--
	}
	line := r.places.Text(e.place)
	e.fields = fieldsOf(line)
	for _, f := range e.fields {
		e.location(line[f.from:f.to])
	}
	if added := strings.LastIndexByte(line, '|'); added >= 0 && r.doc.Date.IsZero() {
		r.doc.Date = dateOf(line[added+1:]) // a Kindle adds at the end: the first is the earliest
	}
	return e
}

// stray keeps lines that are no entry. It reports whether there are any.
func (r *reading) stray(first, last int) bool {
	some := false
	for n := first; n <= last; n++ {
		list := r.text(n, 0, len(r.places.Text(n)))
		if list == nil {
			continue
		}
		some = true
		r.ledger.Place(n)
		r.out.Block(&model.Paragraph{Position: list[0].Pos(), Inlines: list})
	}
	if some {
		r.strays++
	}
	return some
}

// fieldsOf cuts the line that says where: at its bars, without the dash it
// begins with, and without the last field, which says when.
func fieldsOf(line string) []field {
	blanks := len(line) - len(strings.TrimLeft(line, " \t"))
	from := blanks + dash(line[blanks:])
	end := strings.LastIndexByte(line, '|')
	if end < from {
		end = len(line)
	}
	var list []field
	for len(list) < 8 {
		to := end
		if i := strings.IndexByte(line[from:end], '|'); i >= 0 && len(list) < 7 {
			to = from + i
		}
		part := line[from:to]
		if trimmed := strings.TrimSpace(part); trimmed != "" {
			start := from + strings.Index(part, trimmed)
			list = append(list, field{start, start + len(trimmed)})
		}
		if to == end {
			break
		}
		from = to + 1
	}
	return list
}

// location takes the words and numbers of a field. The last number, or pair of
// numbers, is the location; a page stands before it.
func (e *entry) location(s string) {
	for i := 0; i < len(s); {
		if digit(s[i]) {
			var from, to int
			from, to, i = span(s, i)
			e.from, e.to = from, to
			continue
		}
		end := i
		for end < len(s) && !digit(s[end]) {
			end++
		}
		e.words = append(e.words, strings.FieldsFunc(strings.ToLower(s[i:end]), func(c rune) bool { return !unicode.IsLetter(c) })...)
		i = end
	}
}

// span reads "123", "123-130" or "123-30" at byte i and returns where it ends.
func span(s string, i int) (from, to, end int) {
	from, size, end := number(s, i)
	to = from
	for _, dash := range []string{"-", "–", "—"} {
		rest, ok := strings.CutPrefix(s[end:], dash)
		if !ok || rest == "" || !digit(rest[0]) {
			continue
		}
		second, digits, next := number(s, end+len(dash))
		if digits < size { // "123-30"
			scale := 1
			for range digits {
				scale *= 10
			}
			second += from / scale * scale
		}
		if second >= from {
			to = second
		}
		return from, to, next
	}
	return from, to, end
}

func number(s string, i int) (n, digits, end int) {
	for end = i; end < len(s) && digit(s[end]); end++ {
		if digits < 9 {
			n = n*10 + int(s[end]-'0')
			digits++
		}
	}
	return n, digits, end
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// dateOf returns the day in "Added on Monday, March 3, 2014 12:05:03 PM".
func dateOf(s string) model.Date {
	if i := strings.IndexByte(s, ':'); i > 0 && i+1 < len(s) && digit(s[i+1]) {
		s = strings.TrimRight(s[:i], "0123456789")
	} else if i > 0 {
		s = s[i+1:] // "Added: Monday …"
		if i := strings.IndexByte(s, ':'); i > 0 {
			s = strings.TrimRight(s[:i], "0123456789")
		}
	}
	date, _ := notes.ParseDay(strings.TrimSpace(s), notes.AnyOrder)
	return date
}
