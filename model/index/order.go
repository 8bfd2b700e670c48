package index

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"gloss/model"
)

// collation is the order of an index: that of the Unicode Collation Algorithm
// for a language, word by word, numbers by value. It is used by one goroutine.
type collation struct {
	collator *collate.Collator
	buffer   collate.Buffer
	language language.Base
	hant     bool                // the language is Chinese in the traditional script
	letters  [26][]byte          // keys of a to z
	lettered bool                // the key of a word of such letters is made of theirs
	keys     map[string]*sortKey // by sort form, as lists are put in order several times
}

// letteredLanguages have no letter of two letters of a to z, as Czech has ch and
// Danish aa. They are most of those that notes are in.
const letteredLanguages = " und en de fr es it pt nl sv fi pl ru uk ja zh ko "

// collationFor returns the order for notes in a language, a BCP 47 tag; where it
// is empty or unknown, the one that Unicode has for all.
func collationFor(tag string) *collation {
	t, err := language.Parse(tag)
	if err != nil {
		t = language.Und
	}
	c := &collation{keys: map[string]*sortKey{}}
	// Loose leaves out accents, case and width where they make no other
	// letter: ä is a in German and comes after z in Swedish.
	base, _ := t.Base()
	if t != language.Und {
		c.language = base
		script, _ := t.Script()
		c.hant = script.String() == "Hant"
	}
	switch base.String() {
	case "ko":
		t = language.Und // would put what is written in Han among the syllables that it is read as
	case "nb", "no":
		t = language.MustParse("nn") // the order of Bokmål is not known to collate, and the same
	}
	c.collator = collate.New(t, collate.Loose)
	for i := range c.letters {
		c.letters[i] = c.key(string(rune('a' + i)))
	}
	c.lettered = strings.Contains(letteredLanguages, " "+base.String()+" ") || t == language.Und
	return c
}

func (c *collation) key(letters string) []byte {
	c.buffer.Reset()
	return bytes.Clone(c.collator.KeyFromString(&c.buffer, letters))
}

// number begins the key of a number, so that it comes before all letters.
const number = 1

// appendWord appends the key of a word. Numbers in it count by their value; those of
// collate.Numeric put 0 above 10.
func (c *collation) appendWord(key []byte, word string) []byte {
	for word != "" {
		n := 0
		for n < len(word) && word[n] >= '0' && word[n] <= '9' {
			n++
		}
		if n > 0 {
			value := strings.TrimLeft(word[:n], "0")
			key = append(key, number, byte(len(value)>>8), byte(len(value)))
			key = append(key, value...)
			word = word[n:]
			continue
		}
		for n < len(word) && (word[n] < '0' || word[n] > '9') {
			n++
		}
		key = c.appendLetters(key, word[:n])
		word = word[n:]
	}
	return key
}

// appendLetters appends the key of a part of a word that has no digits.
func (c *collation) appendLetters(key []byte, part string) []byte {
	from := len(key)
	for i := 0; c.lettered; i++ {
		if i == len(part) {
			return key
		}
		if part[i] < 'a' || part[i] > 'z' {
			key = key[:from]
			break
		}
		key = append(key, c.letters[part[i]-'a']...)
	}
	c.buffer.Reset()
	return append(key, c.collator.KeyFromString(&c.buffer, c.withoutHamza(part))...)
}

// sortKey is a sort form made ready to be compared.
type sortKey struct {
	start uint64 // the first bytes of the first word, which tell most apart
	words [][]byte
	tail  string // the punctuation, for what is else the same
}

func (c *collation) keyOf(form string) *sortKey {
	k, ok := c.keys[form]
	if !ok {
		k = c.makeKey(form)
		c.keys[form] = k
	}
	return k
}

// makeKey makes the key of a form that has none yet.
func (c *collation) makeKey(form string) *sortKey {
	words, tail, _ := strings.Cut(form, "\t")
	k := &sortKey{words: make([][]byte, 0, strings.Count(words, " ")+1), tail: tail}
	room := make([]byte, 0, 2*len(words)+4) // as much as most take
	for word := range strings.SplitSeq(words, " ") {
		if word != "" {
			from := len(room)
			room = c.appendWord(room, word)
			k.words = append(k.words, room[from:len(room):len(room)])
		}
	}
	if len(k.words) > 0 {
		var start [8]byte
		copy(start[:], k.words[0])
		k.start = binary.BigEndian.Uint64(start[:])
	}
	return k
}

func (k *sortKey) compare(o *sortKey) int {
	if k.start != o.start {
		return cmp.Compare(k.start, o.start)
	}
	if c := slices.CompareFunc(k.words, o.words, bytes.Compare); c != 0 {
		return c
	}
	return strings.Compare(k.tail, o.tail)
}

// compare puts two sort forms in order.
func (c *collation) compare(a, b string) int { return c.keyOf(a).compare(c.keyOf(b)) }

// order puts a list in order: by sort form, then name, then key.
func (c *collation) order(list []*model.IndexEntry) {
	type keyed struct {
		key   *sortKey
		entry *model.IndexEntry
		at    int // where it was: the equal stay as they come
	}
	keys := make([]keyed, len(list))
	for i, e := range list {
		keys[i] = keyed{c.keyOf(e.Sort), e, i}
	}
	slices.SortFunc(keys, func(a, b keyed) int {
		if c := a.key.compare(b.key); c != 0 {
			return c
		}
		return cmp.Or(strings.Compare(a.entry.Sort, b.entry.Sort), strings.Compare(a.entry.Name, b.entry.Name), strings.Compare(a.entry.Key, b.entry.Key), a.at-b.at)
	})
	for i := range keys {
		list[i] = keys[i].entry
	}
}

// place sets what an entry is put in order by, and where that puts it.
func (c *collation) place(e *model.IndexEntry, words string) {
	if c.turkic() {
		words = strings.ToLowerSpecial(unicode.TurkishCase, words)
	}
	e.Sort = sortForm(words)
	e.Letter = c.letterOf(e.Sort)
}

// placePerson does so for a person, whose family name comes first.
func (c *collation) placePerson(e *model.IndexEntry) {
	e.Inverted = inverted(e.Name, c.language.String())
	c.place(e, strings.ReplaceAll(e.Heading(), ",", ""))
}

// sortForm returns what a name is put in order by: its words in small, parted
// by one blank. Punctuation does not count; hyphens, dashes, slashes,
// underscores and what stands within a number count as a blank; single Greek letters
// are spelled out (greek.go). What then falls together (C, C#, C++) is ordered by its
// punctuation, which follows a tab.
func sortForm(name string) string {
	text := strings.ToLower(name)
	if plainSort(text) {
		return text // as most
	}
	if !plainASCII(text) {
		text = greekSpelled(strings.ToLower(norm.NFKC.String(name)))
	}
	var b strings.Builder
	punctuated, pending := false, false
	for i, r := range text {
		switch {
		case (r == '.' || r == ',') && betweenDigits(text, i):
			pending = true // 4.3 comes before 11
		case unicode.IsDigit(r), unicode.IsLetter(r):
			if pending {
				b.WriteByte(' ')
				pending = false
			}
			b.WriteRune(r)
		case unicode.IsMark(r):
			if b.Len() > 0 && !pending {
				b.WriteRune(r)
			}
		case unicode.IsSpace(r), r == '/', r == '_', unicode.Is(unicode.Pd, r):
			pending = b.Len() > 0
		default:
			punctuated = true
		}
	}
	if punctuated {
		return b.String() + "\t" + text
	}
	return b.String()
}

// plainSort reports whether a text in small letters is a sort form as it is: nothing but
// letters and digits of ASCII, and single blanks between them.
func plainSort(text string) bool {
	for i := range len(text) {
		if b := text[i]; !isASCIILetter(b) && !isDigit(b) && (b != ' ' || i == 0 || i+1 == len(text) || text[i-1] == ' ') {
			return false
		}
	}
	return true
}

// betweenDigits reports whether the sign at i stands within a number.
func betweenDigits(text string, i int) bool {
	digit := func(k int) bool { return k >= 0 && k < len(text) && text[k] >= '0' && text[k] <= '9' }
	return digit(i-1) && digit(i+1)
}
