package records

import "strconv"

// What DEFLATE can say of a match, and how long one has to be to be worth it.
const (
	farthest = 1 << 15
	longest  = 258
	shortest = 4
)

// token is a byte, three figures of a number, or a match: its length less 3, and
// its distance less 1.
type token uint32

const (
	figures   token = 256            // from 000 to 999
	upTo999   token = figures + 1000 // the same as the start of a number: from 0 to 999
	matched   token = 1 << 30
	lengthBit       = 16
)

// Text is a text that grows. The zero value is an empty one.
type Text struct {
	bytes  []byte
	tokens []token
	from   int // the place of its first byte
	number int // where the last number begins
	lines  *lines
}

// Phrase is a piece of text that may come again. It belongs to the texts of one
// series.
type Phrase struct {
	text string
	at   int // one more than its place when it came last; 0 for never
	// The thousands of the number behind it then, as in 12345; 0 for none.
	thousands int
}

// NewPhrase returns a phrase that did not come yet.
func NewPhrase(text string) Phrase { return Phrase{text: text} }

// Len is the number of bytes.
func (p *Phrase) Len() int { return len(p.text) }

// NewText returns an empty text with room for a number of bytes. It is the first
// of a series of texts.
func NewText(room int) Text {
	return Text{bytes: make([]byte, 0, room), tokens: make([]token, 0, room/4)}
}

// After empties a text, to be the next in the series of another. It may be that
// other itself.
func (t *Text) After(before *Text) {
	t.from = before.from + len(before.bytes)
	t.bytes, t.tokens = t.bytes[:0], t.tokens[:0]
}

// Len is the number of bytes.
func (t *Text) Len() int { return len(t.bytes) }

// Place is where what comes next will stand: it counts on from text to text.
func (t *Text) Place() int { return t.from + len(t.bytes) }

// NumberPlace is where the last number begins.
func (t *Text) NumberPlace() int { return t.number }

// Again appends once more what stands between two places of the text. It does
// nothing, and says so, where that is in an earlier text or too far away.
func (t *Text) Again(from, to int) bool {
	if from < t.from || !repeats(to-from, t.Place()-from) {
		return false
	}
	t.tokens = append(t.tokens, match(to-from, t.Place()-from))
	t.bytes = append(t.bytes, t.bytes[from-t.from:to-t.from]...)
	return true
}

// Say appends a phrase.
func (t *Text) Say(p *Phrase) {
	here := t.from + len(t.bytes) + 1
	t.bytes = append(t.bytes, p.text...)
	if p.at > t.from && repeats(len(p.text), here-p.at) {
		t.tokens = append(t.tokens, match(len(p.text), here-p.at))
	} else {
		t.literal(p.text)
	}
	p.at, p.thousands = here, 0
}

// SayNumber appends a phrase and a number behind it. Numbers that are near to
// each other take less room.
func (t *Text) SayNumber(p *Phrase, n int) {
	thousands := n / 1000
	if n < 0 || n >= 1e6 || thousands == 0 || thousands != p.thousands {
		t.Say(p)
		t.Number(n)
		if n > 0 && n < 1e6 {
			p.thousands = thousands
		}
		return
	}
	here := t.from + len(t.bytes) + 1
	d := &threeFigures[n%1000]
	from := len(t.bytes)
	t.bytes = appendUpTo999(append(t.bytes, p.text...), thousands)
	length := len(t.bytes) - from
	t.number = t.from + from + len(p.text)
	t.bytes = append(t.bytes, d[0], d[1], d[2])
	if p.at > t.from && repeats(length, here-p.at) {
		t.tokens = append(t.tokens, match(length, here-p.at), figures+token(n%1000))
	} else {
		t.literal(p.text)
		t.tokens = append(t.tokens, upTo999+token(thousands), figures+token(n%1000))
	}
	p.at = here
}

// repeats reports whether DEFLATE can say, and should, that so many bytes stood
// so far before.
func repeats(n, distance int) bool {
	return distance <= farthest && n >= shortest && n <= longest
}

// Byte appends a byte.
func (t *Text) Byte(c byte) {
	t.bytes = append(t.bytes, c)
	t.tokens = append(t.tokens, token(c))
}

// Number appends a number.
func (t *Text) Number(n int) {
	t.number = t.Place()
	switch {
	case n < 0 || n >= 1e6:
		from := len(t.bytes)
		t.bytes = strconv.AppendInt(t.bytes, int64(n), 10)
		for _, c := range t.bytes[from:] {
			t.tokens = append(t.tokens, token(c))
		}
	case n >= 1000:
		d := &threeFigures[n%1000]
		t.bytes = append(appendUpTo999(t.bytes, n/1000), d[0], d[1], d[2])
		t.tokens = append(t.tokens, upTo999+token(n/1000), figures+token(n%1000))
	default:
		t.bytes = appendUpTo999(t.bytes, n)
		t.tokens = append(t.tokens, upTo999+token(n))
	}
}

func (t *Text) literal(s string) {
	for i := range len(s) {
		t.tokens = append(t.tokens, token(s[i]))
	}
}

func match(n, distance int) token {
	return matched | token(n-3)<<lengthBit | token(distance-1)
}

// AppendInt is strconv.AppendInt for the small numbers that a file is full of.
func AppendInt(b []byte, n int) []byte {
	switch {
	case n < 0 || n >= 1e6:
		return strconv.AppendInt(b, int64(n), 10)
	case n >= 1000:
		d := &threeFigures[n%1000]
		return append(appendUpTo999(b, n/1000), d[0], d[1], d[2])
	}
	return appendUpTo999(b, n)
}

func appendUpTo999(b []byte, n int) []byte {
	d := &threeFigures[n]
	switch {
	case n >= 100:
		return append(b, d[0], d[1], d[2])
	case n >= 10:
		return append(b, d[1], d[2])
	}
	return append(b, d[2])
}

// threeFigures are the numbers from 000 to 999.
var threeFigures = func() (list [1000][3]byte) {
	for n := range list {
		list[n] = [3]byte{byte('0' + n/100), byte('0' + n/10%10), byte('0' + n%10)}
	}
	return list
}()
