package reading

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// works are the words that name a kind of work, in the singular and in small
// letters.
var works = map[string]model.ReadingKind{}

// readers are the verbs that send a reader to a work; the value says whether
// the verb alone makes a title in capitals a work.
var readers = map[string]bool{}

// joins are the words between a title and its author.
var joins = setOf("by von par de di van av af")

// between are the words between the word for a work and its title.
var between = setOf("called titled entitled named namens intitulé intitulée titulado titulada intitolato getiteld on about is was ist war est era")

// definite are the words that say that one certain work is meant.
var definite = setOf("the this that his her their my our original famous classic seminal das dieses sein ihr sein dem diesem le l la ce cet cette son sa el este su il questo het dit")

// small are the words that English titles write in small letters.
var small = setOf("a an the of and or nor but for to in on at by with from as into is vs via over under up about than der die das des dem den und oder von zur zum im am für mit ein eine " +
	"de du des la le les l d et ou à au aux en y el los las del e di del della il lo gli per van het een")

func init() {
	for kind, words := range map[model.ReadingKind]string{
		model.ReadingBook: "book novel textbook memoir biography autobiography monograph buchtipp buchempfehlung lesetipp leseempfehlung buch roman lehrbuch biografie livre roman libro novela romanzo boek livro książka kniha bok bog kirja книга 本",
		model.ReadingPaper: "paper whitepaper thesis dissertation preprint paper aufsatz dissertation diplomarbeit masterarbeit doktorarbeit papier thèse mémoire tesis tesi proefschrift " +
			"tese статья 論文",
		model.ReadingArticle: "article essay blogpost editorial artikel essay blogartikel blogbeitrag zeitungsartikel artículo ensayo articolo saggio artigo ensaio artykuł článek",
		model.ReadingTalk:    "talk lecture keynote speech vortrag vorlesung exposé conférence charla conferencia ponencia conferenza lezing palestra föredrag доклад",
		model.ReadingWork:    "podcast hörbuch audiobook",
		model.ReadingVideo:   "video documentary film screencast doku dokumentation dokumentarfilm documentaire documental documentario",
	} {
		for w := range strings.FieldsSeq(words) {
			works[w] = kind
		}
	}
	delete(works, "dokumentation") // of programs, above all
	for w := range strings.FieldsSeq("read reading lesen lies lest liest gelesen lese lire lisez lu leer lee leído leggere leggi letto ler leia lezen lees läsa läs прочитать читать") {
		readers[w] = true
	}
	for w := range strings.FieldsSeq("see watch siehe vgl voir regarder cf ver véase vedi zie se recommends recommended recommend empfiehlt empfohlen recommande recomienda consiglia cites quotes") {
		readers[w] = false
	}
}

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// kindOfWork returns the kind of work that a word names.
func kindOfWork(word string) (model.ReadingKind, bool) {
	if len(word) < 3 || len(word) > 24 {
		return "", false
	}
	lower := strings.ToLower(word)
	if k := strings.LastIndexAny(lower, "-’'"); k > 0 && k+2 < len(lower) { // "Dynamo-Paper", "l’article"
		if lower[k] == '-' || k <= 2 {
			lower = strings.TrimLeft(lower[k:], "-’'")
		}
	}
	kind, ok := works[lower]
	return kind, ok
}

// compounds are the words that make something else of "paper" or "book" before
// them: a paper trail, a book club.
var compounds = setOf("edition trail towel towels airplane plane copy copies form forms size version work jam tray cup cups bag bags clip clips weight mill route money tiger " +
	"club shop store fair cover covers shelf shelves keeping keeper tour launch deal review reviews signing signings release")

// cue is a set of the rules that may begin with a word, in the order in which they
// are asked.
type cue uint16

const (
	knownCue      cue = 1 << iota // a known work's name may begin with it
	nounAfterCue                  // a word for a work, with the title after it
	nounBeforeCue                 // one with the title before it
	ownerCue                      // the name of whom something is
	verbCue                       // a verb that sends the reader to a work
	blogCue
	handleCue
	ticketCue // a number
	reportCue

	allCues cue = 1<<iota - 1
)

// cueWords are what is known of words in small letters.
type cueWords struct {
	// Of the words that each run that names a work has one of: those that rules
	// begin with, and one of each known work.
	any     map[string]bool
	lengths beginnings     // of such words
	first   map[string]cue // what begins with a word
	firsts  beginnings     // of those
}

var cues = sync.OnceValue(func() *cueWords {
	c := &cueWords{any: setOf("blog by von par di"), first: map[string]cue{"blog": blogCue, "w3c": reportCue, "wcag": reportCue}}
	for w := range works {
		c.any[w] = true
		c.first[w] |= nounAfterCue | nounBeforeCue
	}
	for w := range readers {
		c.any[w] = true
		c.first[w] |= verbCue
	}
	for word, names := range readWorks().byWord {
		c.first[strings.ToLower(word)] |= knownCue
		for _, n := range names {
			c.any[longestWord(n.words)] = true
		}
	}
	for w := range c.any {
		c.lengths.add(w)
	}
	for w := range c.first {
		c.firsts.add(w)
	}
	return c
})

// cues returns the rules that may begin with word i; too many rather than too
// few.
func (w *wordRun) cues(i int) (set cue) {
	at := w.words[i]
	if at.lo > 0 && w.text[at.lo-1] == '@' {
		set = handleCue
	}
	if isDigit(w.text[at.hi-1]) {
		set |= ticketCue
	}
	var buf [longestCue]byte
	word := w.text[at.lo:at.hi]
	if len(word) > len(buf) {
		return set | allCues
	}
	for k := range len(word) {
		b := word[k]
		switch {
		case b >= utf8.RuneSelf || b == '-' || b == '\'':
			return set | allCues
		case 'A' <= b && b <= 'Z':
			b |= 0x20
		}
		buf[k] = b
	}
	if c := cues(); len(word) < 2 || c.firsts.may(word) {
		set |= c.first[string(buf[:len(word)])]
	}
	return set
}

// longestWord returns the longest part of the words that is nothing but letters,
// in small ones.
func longestWord(words []string) string {
	longest := ""
	for _, w := range words {
		for _, part := range strings.FieldsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '&' }) {
			if len(part) > len(longest) {
				longest = part
			}
		}
	}
	return strings.ToLower(longest)
}

// capital reports whether a word begins with a capital or a digit.
func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsDigit(r)
}

// titleLike reports whether words that are set off can be a title: no
// sentence, and no name of a command.
func titleLike(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	n := len(strings.Fields(s))
	return n > 0 && n <= 16 && (unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.Is(unicode.Lo, r)) && !strings.ContainsRune(".!…:;,", last) && len(s) <= longestTitle
}

// inCapitals reports whether most words of a title begin with a capital, as
// English titles do: all but the small ones.
func inCapitals(s string) bool {
	big, all := 0, 0
	for w := range strings.FieldsSeq(s) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if w == "" || small[strings.ToLower(w)] && all > 0 {
			continue
		}
		all++
		if capital(w) {
			big++
		}
	}
	return big >= 2 && big == all
}
