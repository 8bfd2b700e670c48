package index

import (
	"encoding/binary"
	"flag"
	"math/bits"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write lexicon.table anew")

// listFiles are the files of the lists, in the order in which their words get slots.
var listFiles = []struct {
	file string
	list lists
}{
	{"words.txt", everydayList}, {"forenames.txt", forenameList}, {"lexicon/common.txt", commonList}, {"lexicon/english.txt", englishList},
	{"lexicon/jargon.txt", jargonList}, {"lexicon/german.txt", germanList}, {"lexicon/otherlanguages.txt", otherLanguageList}, {"lexicon/names.txt", properList},
}

// wordsOf returns the words of a list's file, in the order of the file.
func wordsOf(t *testing.T, file string) (words []string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head := true
	for line := range strings.Lines(string(data)) {
		if head = head && line[0] == '#'; !head {
			words = append(words, strings.Fields(line)...)
		}
	}
	return words
}

// inLists returns the lists of all words.
func inLists(t *testing.T) map[string]lists {
	of := map[string]lists{}
	for _, l := range listFiles {
		for _, w := range wordsOf(t, l.file) {
			of[w] |= l.list
		}
	}
	return of
}

func makeLexiconTable(t *testing.T) string {
	of := inLists(t)
	slots := make([]uint32, 1<<bits.Len(uint(len(of)*3/2)))
	prints := map[[2]uint32]string{}
	for _, l := range listFiles {
		for _, w := range wordsOf(t, l.file) {
			if of[w] == 0 {
				continue
			}
			at, print := emptyHash.withAll(w).slot(len(slots))
			if other, taken := prints[[2]uint32{uint32(at), print}]; taken {
				t.Fatalf("%q and %q have one hash: take other constants", w, other)
			}
			prints[[2]uint32{uint32(at), print}] = w
			for slots[at] != 0 {
				if slots[at]&^0xff == print {
					t.Fatalf("the slots of %q hold its fingerprint: take other constants", w)
				}
				at = (at + 1) % len(slots)
			}
			slots[at] = print | uint32(of[w])
			of[w] = 0
		}
	}
	var data []byte
	for _, slot := range slots {
		data = binary.LittleEndian.AppendUint32(data, slot)
	}
	starts := make([]byte, startBytes)
	for w, in := range inLists(t) {
		if in&(everydayList|inEnglish) != 0 && len(w) >= startSize {
			bit := emptyHash.withAll(w[:startSize]).startBit()
			starts[bit/8] |= 1 << (bit % 8)
		}
	}
	ends, parts := partsOfWords(t)
	return string(slices.Concat(data, starts, ends, parts))
}

// partsOfWords are the filters of the ends and of the parts of words.
func partsOfWords(t *testing.T) (ends, parts []byte) {
	ends, parts = make([]byte, endBytes), make([]byte, gramBytes)
	put := func(w string) {
		if len(w) >= endSize {
			bit := emptyHash.withAll(w[len(w)-endSize:]).endBit()
			ends[bit/8] |= 1 << (bit % 8)
		}
		for ; len(w) >= gramSize; w = w[1:] {
			if bit, ok := gramBit([]byte(w[:gramSize])); ok {
				parts[bit/8] |= 1 << (bit % 8)
			}
		}
	}
	tails := map[string]bool{} // the ends of words, as far as they make other parts with an ending
	for w, in := range inLists(t) {
		if in&(everydayList|inEnglish) != 0 {
			put(w)
		}
		if in&inEnglish != 0 {
			tails[w[max(0, len(w)-gramSize-longestEnding):]] = true
		}
	}
	for w := range tails {
		for i := range derivations {
			d := &derivations[i]
			put(w + d.ending)
			if d.doubles() {
				put(w + w[len(w)-1:] + d.ending)
			}
			for _, stem := range d.stems {
				if rest, ok := strings.CutSuffix(w, stem); ok && stem != "" {
					put(rest + d.ending)
				}
			}
		}
	}
	return ends, parts
}

// TestFilters holds that the filters of starts, ends and parts let all words pass and keep
// most others back.
func TestFilters(t *testing.T) {
	var s spelling
	for w, in := range inLists(t) {
		for _, ending := range [...]string{"", "s", "ing", "ed"} {
			if in&inEnglish == 0 || len(w) <= startSize+1 || len(w)+len(ending) > maxWord {
				continue
			}
			s.spell(w + ending)
			for at := range s.size {
				if !s.startsEnglish(0) || !s.endsEnglish() || !s.spellable(at) {
					t.Errorf("%q: kept back", w+ending)
					break
				}
			}
		}
	}
	pass := 0
	for _, b := range []byte(gramTable) {
		pass += bits.OnesCount8(b)
	}
	if pass > 8*gramBytes/4 {
		t.Errorf("%d of %d parts pass", pass, 8*gramBytes)
	}
	ends := 0
	for _, b := range []byte(lexiconTable[len(lexiconTable)-gramBytes-endBytes : len(lexiconTable)-gramBytes]) {
		ends += bits.OnesCount8(b)
	}
	if ends > 8*endBytes/3 {
		t.Errorf("%d of %d ends pass", ends, 8*endBytes)
	}
	t.Logf("%d of %d parts pass, %d of %d ends", pass, 8*gramBytes, ends, 8*endBytes)
}

func TestLexiconTableIsOfTheLists(t *testing.T) {
	data := makeLexiconTable(t)
	if data == lexiconTable {
		return
	}
	if !*update {
		t.Fatal("lexicon.table is not that of the lists: run go generate ./model/index, and commit both")
	}
	if err := os.WriteFile("lexicon.table", []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestLists holds that each list is sorted by byte, a word a line, without
// blanks and doubles, and that its words are found in it and in no other list.
func TestLists(t *testing.T) {
	for _, l := range listFiles {
		file, words := l.file, wordsOf(t, l.file)
		if len(words) < 200 || strings.HasPrefix(file, "lexicon/") && len(words) < 1000 {
			t.Errorf("%s: only %d words", file, len(words))
		}
		for i, w := range words {
			if i > 0 && words[i-1] >= w {
				t.Errorf("%s: %q stands before %q", file, words[i-1], w)
			}
		}
		if data, _ := os.ReadFile(file); strings.HasPrefix(file, "lexicon/") && strings.ContainsAny(string(data[strings.LastIndex(string(data), "#"):]), "\t\r") {
			t.Errorf("%s: has tabs or carriage returns", file)
		}
	}
	for w, in := range inLists(t) {
		if got := listsOf(w); got != in {
			t.Errorf("%q: in the lists %b, want %b", w, got, in)
		}
		if got := listsOf(w + "qq"); got != 0 {
			t.Errorf("%q: in the lists %b", w+"qq", got)
		}
	}
	for _, w := range []string{"", "zzzzzz", "#", "# ", "a b"} {
		if got := listsOf(w); got != 0 {
			t.Errorf("%q: in the lists %b", w, got)
		}
	}
}
