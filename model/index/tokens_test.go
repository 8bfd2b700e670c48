package index

import (
	"math/rand/v2"
	"strings"
	"testing"

	"gloss/model/catalog"
)

// readAll returns the words of a text as readTokens cuts them, by their numbers.
func readAll(f *finder, text string) (words []string, numbers []int32, said said) {
	var tokens []token
	read := reading{joined: allLetterings}
	f.readTokens(&tokens, text, 0, len(text), &read)
	for _, t := range tokens {
		words, numbers = append(words, text[t.lo:t.hi]), append(numbers, t.word)
	}
	return words, numbers, read.told(text)
}

// TestTokensAreWords holds that the cutting gives the words that catalog.FirstWord
// does, and that words have one number if and only if they are the same.
func TestTokensAreWords(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	parts := []string{"a", "ab", "the", "Word", "longer_word", "exactly8", "sixteencharacter", "seventeenletters1", strings.Repeat("long", 12), "naïve", "это", "東京", "ツール", " ", " ", " ", "-", "’", "“", "…", "\u00a0", "\xff", "\xe2\x80", "(", ":", "7", "\n"}
	f := &finder{vocabulary: newVocabulary(1)}
	known := map[string]int32{}
	for range 3000 {
		var b strings.Builder
		for range random.IntN(12) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		text := b.String()
		words, numbers, _ := readAll(f, text)
		rest := text
		for i, word := range words {
			want, start := catalog.FirstWord(rest)
			if word != want {
				t.Fatalf("%q: word %d is %q, want %q", text, i, word, want)
			}
			rest = rest[start+len(want):]
			if n, ok := known[word]; ok && n != numbers[i] || f.vocabulary.words[numbers[i]].text != word {
				t.Fatalf("%q: %q has the number %d, which is that of %q", text, word, numbers[i], f.vocabulary.words[numbers[i]].text)
			}
			known[word] = numbers[i]
		}
		if word, _ := catalog.FirstWord(rest); word != "" {
			t.Fatalf("%q: no token for %q", text, word)
		}
	}
	if len(known) != len(f.vocabulary.words) {
		t.Errorf("%d numbers for %d words", len(f.vocabulary.words), len(known))
	}
}

// TestReadingTellsMarks holds that what the reading says of a text is enough for
// the rules that go by it.
func TestReadingTellsMarks(t *testing.T) {
	for text, want := range map[string]said{
		"a plain line":               {},
		"so, & (this)":               {marks: commaMark | andMark | bracketMark | programMark, programs: 3},
		"“quoted” – said":            {marks: quoteMark | otherMark},
		"x “":                        {marks: quoteMark | otherMark},
		"Это работает":               {marks: otherMark | scriptMark | letterMark},
		"café":                       {marks: otherMark | letterMark},
		"tools like Zorb":            {rules: cueBrief},
		"by hand and on: it is":      {marks: colonMark | programMark, rules: byBrief | andBrief | isBrief, programs: 1},
		"f(x){y[0]=1;z<2>3|4}":       {marks: bracketMark | programMark, programs: manyPrograms},
		"it’s a library called Zorb": {marks: otherMark, rules: calledBrief | productBrief | programBrief},
		"Thanks to Maria for it":     {rules: givenBrief},
		"from Zorb, an open app":     {marks: commaMark, rules: commandBrief | sourceBrief | programBrief | productBrief},
	} {
		f := &finder{vocabulary: newVocabulary(1)}
		_, _, got := readAll(f, text)
		if got.shape = 0; got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}

// TestReadingTellsCommands holds that lines which install something are told by their words.
func TestReadingTellsCommands(t *testing.T) {
	for _, words := range installers {
		for _, before := range []string{"", "sudo "} {
			f := &finder{vocabulary: newVocabulary(1)}
			if _, _, got := readAll(f, before+words+"zorb"); got.rules&commandBrief == 0 {
				t.Errorf("%q is not told", before+words)
			}
		}
	}
}

// TestPlainShapes holds that text in ASCII has one shape either way.
func TestPlainShapes(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	const bytes = "abcxyzABCXYZ 019_-/ \t\n.,:;(){}=<>|&\\$' "
	for range 5000 {
		text := make([]byte, random.IntN(60))
		for i := range text {
			text[i] = bytes[random.IntN(len(bytes))]
		}
		got, ok := plainShape(string(text))
		if want := anyShape(string(text)); !ok || got != want {
			t.Fatalf("%q: %+v, want %+v", text, got, want)
		}
	}
	if _, ok := plainShape("café"); ok {
		t.Error("a text beyond ASCII is taken for a plain one")
	}
}

// TestSlips holds that a word with a slip of any kind at any place is told from a
// word of no list.
func TestSlips(t *testing.T) {
	count := 0
	for k, word := range wordsOf(t, "lexicon/english.txt") {
		if k%97 != 0 || len(word) < 9 || len(word) > 18 || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") != "" {
			continue
		}
		for i := 1; i+2 < len(word); i++ {
			slips := []string{
				word[:i] + word[i+1:i+2] + word[i:i+1] + word[i+2:],             // changed round
				word[:i] + "x" + word[i:],                                       // one too many
				word[:i] + string(besideKeys[word[i]-'a'].first()) + word[i+1:], // another key
			}
			if leftOut.has(word[i]) {
				slips = append(slips, word[:i]+word[i+1:])
			}
			if vowels.has(word[i]) {
				slips = append(slips, word[:i]+"e"+word[i+1:])
			}
			for j, slip := range slips {
				if j == 2 && !besideKeys[slip[i]-'a'].has(word[i]) {
					continue // a key has not all of those beside it
				}
				var s spelling
				if s.spell(slip); slip != word && !s.misspelt() {
					t.Errorf("%q is not found to be %q with a slip", slip, word)
				}
				count++
			}
		}
	}
	if count < 500 {
		t.Errorf("only %d slips", count)
	}
}

// TestTokenShapes holds that text has the shape by its tokens that it has by its
// bytes.
func TestTokenShapes(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	parts := []string{"a", "B", "No", "the", "Then", "SHOUT", "_x", "9x", " ", " ", " ", "/", "\t", "\n", "-", ".", "’", "“", "–", "é", "жук", "(", strings.Repeat("word Word ", 45)}
	told := 0
	for range 20000 {
		var b strings.Builder
		for range random.IntN(24) {
			if b.WriteString(parts[random.IntN(len(parts)-1)]); random.IntN(200) == 0 {
				b.WriteString(parts[len(parts)-1])
			}
		}
		text := b.String()
		_, _, said := readAll(&finder{vocabulary: newVocabulary(1)}, text)
		if said.shape == 0 {
			continue
		}
		told++
		if want := shapeOf(text); said.shape.unpacked() != want {
			t.Fatalf("%q: %+v, want %+v", text, said.shape.unpacked(), want)
		}
	}
	if told < 1000 {
		t.Errorf("only %d texts are told the shape of", told)
	}
}

// TestReadingCounts holds that the words and blanks of a text are counted as they come.
func TestReadingCounts(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	parts := []string{"a", "Word", "longer_word", "naïve", "это", " ", " ", " ", ", ", "-", "– ", "“", "(", "7"}
	for range 3000 {
		var b strings.Builder
		for range random.IntN(12) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		f, text, read := &finder{vocabulary: newVocabulary(1)}, b.String(), reading{counts: 1, joined: allLetterings | withinSentence}
		var tokens []token
		f.readTokens(&tokens, text, 0, len(text), &read)
		if want := strings.Count(text, " "); read.blanks != want {
			t.Fatalf("%q: %d blanks, not %d", text, read.blanks, want)
		}
		want := make([]use, len(f.vocabulary.uses))
		for _, t := range tokens {
			want[t.word].all++
			if afterWord(text, int(t.lo)) {
				want[t.word].within++
			}
		}
		for i, u := range f.vocabulary.uses {
			if u.all != want[i].all || u.within != want[i].within {
				t.Fatalf("%q: %q %d times, %d within, not %d and %d", text, f.vocabulary.words[i].text, u.all, u.within, want[i].all, want[i].within)
			}
		}
	}
}

// TestWordStarts holds that the size and the start of a word are the same by eight bytes
// at once as by each.
func TestWordStarts(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	for range 20000 {
		text := make([]byte, 1+random.IntN(20))
		for i := range text {
			if text[i] = byte(random.IntN(256)); random.IntN(8) > 0 {
				text[i] = "abzAZ_059mN@`[{"[random.IntN(15)]
			}
		}
		at := random.IntN(len(text))
		word := string(text[at:wordEnd(string(text), at)])
		eight := uint64(0)
		for i := min(len(text), at+8) - 1; i >= at; i-- {
			eight = eight<<8 | uint64(text[i])
		}
		if size := len(text) - at; size < 8 && lastBytes(string(text), size) != eight {
			t.Fatalf("%q: the last %d bytes are %x, not %x", text, size, lastBytes(string(text), size), eight)
		}
		if size := wordSize(eight); size != min(8, len(word)) {
			t.Fatalf("%q: the word at %d has %d bytes, not %d", text, at, size, len(word))
		}
		if len(word) < 8 && startOf(word) != eight&(1<<(8*len(word))-1)|uint64(len(word))<<56 {
			t.Fatalf("%q starts with %x", word, startOf(word))
		}
	}
}
