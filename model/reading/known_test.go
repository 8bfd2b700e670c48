package reading

import (
	"encoding/binary"
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
)

var update = flag.Bool("update", false, "write known.table anew")

func TestKnownTableIsOfTheWords(t *testing.T) {
	data := makeKnown().table()
	if data == knownTable {
		return
	}
	if !*update {
		t.Fatal("known.table is not that of works.tsv and the words of the rules: run go generate ./model/reading, and commit both")
	}
	if err := os.WriteFile("known.table", []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestKnownTableFindsAll asks for each word, name and title there is, and for
// others.
func TestKnownTableFindsAll(t *testing.T) {
	k := makeKnown()
	for _, w := range slices.Concat(slices.Collect(maps.Keys(k.any)), slices.Collect(maps.Keys(k.first)), []string{"", "a", "zz", "paperr", strings.Repeat("x", 300)}) {
		if anyCue(w) != k.any[w] || cuesOf(w) != k.first[w] {
			t.Errorf("%q is found as %v, %b", w, anyCue(w), cuesOf(w))
		}
		if len(w) > 1 && (k.any[w] && !(anyBeginnings.may(w) && anyEndings.mayEnd(w)) || !anyEndings.mayEnd("BOOK") || k.first[w] != 0 && !cueBeginnings.may(w) || !anyBeginnings.may("BOOK")) {
			t.Errorf("%q has no beginning", w)
		}
	}
	for _, w := range []string{"bugs", "Issue", "KAFKA", "k8s", "GCC"} {
		if !ticketBeginnings.may(w) {
			t.Errorf("%q has no beginning", w)
		}
	}
	for word, names := range k.byWord {
		if got := slices.Collect(namesFrom(word)); !slices.Equal(got, names) {
			t.Errorf("%q: %v, want %v", word, got, names)
		}
	}
	for key, row := range k.byTitle {
		if got := workTitled(key); got == nil || *got != *workAt(row) || got.title == "" || got.by == "" {
			t.Errorf("%q leads to %v", key, got)
		}
	}
	if workTitled("nosuchtitle") != nil || slices.Collect(namesFrom("Nosuchword")) != nil {
		t.Error("what is not there is found")
	}
}

// known is what knownTable says.
type known struct {
	any     map[string]bool
	first   map[string]cue
	byWord  map[string][]knownName
	byTitle map[string]int
}

func makeKnown() *known {
	k := &known{map[string]bool{}, map[string]cue{"blog": blogCue, "w3c": reportCue, "wcag": reportCue}, map[string][]knownName{}, map[string]int{}}
	for _, w := range []string{"blog", "by", "von", "par", "di"} {
		k.any[w] = true
	}
	for _, list := range works {
		for w := range strings.FieldsSeq(string(list.words)) {
			k.any[w] = true
			k.first[w] |= nounAfterCue | nounBeforeCue
		}
	}
	for w := range strings.FieldsSeq(string(strongReaders + otherReaders)) {
		k.any[w] = true
		k.first[w] |= verbCue
	}
	row := 0
	for line := range strings.Lines(worksTable) {
		if fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(fields) == 4 && !strings.HasPrefix(line, "#") {
			names := []string{fields[1]}
			if main, _, ok := strings.Cut(fields[1], ": "); ok {
				names = append(names, main)
			}
			for _, name := range append(names, strings.Split(fields[3], "|")...) {
				name, own := strings.CutPrefix(name, "!")
				k.add(name, own, row)
			}
		}
		row += len(line)
	}
	return k
}

func (k *known) add(name string, own bool, row int) {
	words := wordsOfName(name)
	if len(words) == 0 {
		return
	}
	if key := keyOfTitle(name); k.byTitle[key] == 0 {
		k.byTitle[key] = row
	}
	k.byWord[words[0]] = append(k.byWord[words[0]], knownName{strings.Join(words, " "), own || len(words) >= 3, row})
	k.first[strings.ToLower(words[0])] |= knownCue
	k.any[longestWord(words)] = true
	if bare, ok := strings.CutPrefix(name, "The "); ok && len(words) >= 3 {
		k.add(bare, len(words) >= 4, row)
	}
}

// wordsOfName returns the words of a name as a run is cut to words.
func wordsOfName(name string) []string {
	var list []string
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return !isNameRune(r) }) {
		if word = strings.Trim(word, "'’-‑."); word != "" {
			list = append(list, strings.ReplaceAll(word, "’", "'"))
		}
	}
	return list
}

// longestWord returns the longest part of the words that is nothing but letters,
// in small ones. Of several it is the last, which is an article less often.
func longestWord(words []string) string {
	longest := ""
	for _, w := range words {
		for _, part := range strings.FieldsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '&' }) {
			if len(part) >= len(longest) {
				longest = part
			}
		}
	}
	return strings.ToLower(longest)
}

// table lays it out.
func (k *known) table() string {
	var words, firsts, titles entries
	for _, w := range slices.Sorted(maps.Keys(k.any)) {
		k.first[w] |= 0
	}
	for _, w := range slices.Sorted(maps.Keys(k.first)) {
		value := []byte{0}
		if k.any[w] {
			value[0] = 1
		}
		words.add(w, binary.LittleEndian.AppendUint16(value, uint16(k.first[w])))
	}
	var names []byte
	for _, w := range slices.Sorted(maps.Keys(k.byWord)) {
		value := binary.LittleEndian.AppendUint16(nil, uint16(len(names)))
		firsts.add(w, binary.LittleEndian.AppendUint16(value, uint16(len(k.byWord[w]))))
		for _, n := range k.byWord[w] {
			names = binary.LittleEndian.AppendUint16(names, uint16(n.row))
			own := byte(0)
			if n.own {
				own = 1
			}
			names = append(append(names, own, byte(len(n.words))), n.words...)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(k.byTitle)) {
		titles.add(key, binary.LittleEndian.AppendUint16(nil, uint16(k.byTitle[key])))
	}
	parts := [][]byte{words.list(), firsts.list(), titles.list(), names}
	var data []byte
	for _, p := range parts {
		data = binary.LittleEndian.AppendUint16(data, uint16(len(p)))
	}
	cued := slices.DeleteFunc(slices.Sorted(maps.Keys(k.first)), func(w string) bool { return k.first[w] == 0 })
	any := slices.Sorted(maps.Keys(k.any))
	data = appendBeginnings(data, any)
	data = appendEndings(data, any)
	data = appendBeginnings(data, cued)
	data = appendBeginnings(data, wordsBeforeNumbers())
	data = appendBeginnings(data, wordsOfHeadings())
	return string(append(data, slices.Concat(parts...)...))
}

// wordsBeforeNumbers returns the words before a number that make it that of an
// issue.
func wordsBeforeNumbers() []string {
	var list []string
	for line := range strings.Lines(string(ticketNouns + keyed + trackers)) {
		if word, _, ok := strings.Cut(line, " "); ok {
			list = append(list, word, word+"s")
		}
	}
	return list
}

// wordsOfHeadings returns the headings of lists, and the words that may stand before
// and after them.
func wordsOfHeadings() []string {
	var list []string
	for _, l := range listHeadings {
		list = append(list, strings.Split(strings.Trim(l.headings, "|"), "|")...)
	}
	for _, lead := range listLeads {
		list = append(list, strings.TrimSpace(lead))
	}
	for _, end := range listEnds {
		list = append(list, end[strings.LastIndexByte(end, ' ')+1:])
	}
	return list
}

func appendBeginnings(data []byte, words []string) []byte {
	return appendPairs(data, words, func(w string) int { return pairOf(w) })
}

func appendEndings(data []byte, words []string) []byte {
	return appendPairs(data, words, func(w string) int { return pairOf(w[len(w)-2:]) })
}

// appendPairs lays out what tells of words by a pair of their letters.
func appendPairs(data []byte, words []string, pair func(string) int) []byte {
	at := len(data)
	data = append(data, make([]byte, beginningsSize)...)
	for _, w := range words {
		if len(w) >= 2 {
			length := min(len(w), 31)
			data[at+pair(w)*4+length>>3] |= 1 << (length & 7)
		}
	}
	return data
}

// entries are a wordList in the making.
type entries struct {
	words []string
	at    []int
	data  []byte
}

func (e *entries) add(word string, value []byte) {
	if len(word) > 255 || len(e.data) >= 1<<16-1 {
		panic("too much for a list of words: " + word)
	}
	e.words, e.at = append(e.words, word), append(e.at, len(e.data))
	e.data = append(append(append(e.data, byte(len(word))), word...), value...)
}

func (e *entries) list() []byte {
	slots := 1
	for slots < 2*len(e.words) {
		slots *= 2
	}
	taken := make([]uint16, slots)
	for i, w := range e.words {
		at := hashOf(w) & (slots - 1)
		for taken[at] != 0 {
			at = (at + 1) & (slots - 1)
		}
		taken[at] = uint16(e.at[i] + 1)
	}
	data := binary.LittleEndian.AppendUint16(nil, uint16(slots-1))
	for _, slot := range taken {
		data = binary.LittleEndian.AppendUint16(data, slot)
	}
	return append(data, e.data...)
}

// What a heading says is found in capitals too, and among the words round it.
func TestListOf(t *testing.T) {
	for _, l := range listHeadings {
		for heading := range strings.SplitSeq(strings.Trim(l.headings, "|"), "|") {
			forms := []string{heading, strings.ToUpper(heading), "## " + heading + ":"}
			for _, lead := range listLeads {
				forms = append(forms, lead+heading)
			}
			led := slices.ContainsFunc(listLeads[:], func(lead string) bool { return strings.HasPrefix(heading+" ", lead) })
			for _, end := range listEnds {
				if !led { // of lead and end one is taken away
					forms = append(forms, heading+end)
				}
			}
			for _, form := range forms {
				if listOf(form) == "" && len(form) <= 48 {
					t.Errorf("listOf(%q) says nothing, want %q", form, l.kind)
				}
			}
		}
	}
	for _, other := range []string{"", " ", "x", "Notes", "The sea", "cited by", "More"} {
		if got := listOf(other); got != "" {
			t.Errorf("listOf(%q) = %q", other, got)
		}
	}
}

// The keys of titles are the same whether they are found quickly or not: what is
// added here has no part in a key.
func TestKeyOfTitle(t *testing.T) {
	titles := []string{"", "The", "The  Tao", "the a an", "An A-to-Z", "K&R", "AN apple", strings.Repeat("Long ", 17)}
	for line := range strings.Lines(worksTable) {
		titles = append(titles, strings.Split(line, "\t")...)
	}
	for _, title := range titles {
		if quick, slow := keyOfTitle(title), keyOfTitle(title+strings.Repeat("–", 30)); quick != slow {
			t.Errorf("the key of %q is %q, or %q", title, quick, slow)
		}
	}
}
