package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// works are the words that name a kind of work, in the singular and in small
// letters. No word is of two kinds.
var works = [...]struct {
	kind  model.ReadingKind
	words wordSet
}{
	{model.ReadingBook, " book novel textbook memoir biography autobiography monograph buchtipp buchempfehlung lesetipp leseempfehlung buch roman lehrbuch biografie livre roman libro novela romanzo boek livro książka kniha bok bog kirja книга 本 " +
		"boken boktips boktip bogtip boekentip leestip lästips læsetip kirjan kirjavinkki lukuvinkki romaani kitap könyv könyve könyvét könyvajánló regény cartea cărții книгу книжка книжку роман βιβλίο βιβλίου μυθιστόρημα llibre buku sách "},
	{model.ReadingPaper, " paper whitepaper thesis dissertation preprint paper aufsatz dissertation diplomarbeit masterarbeit doktorarbeit papier thèse mémoire tesis tesi proefschrift " +
		"tese статья 論文 uppsats uppsatsen avhandling avhandlingen afhandling afhandlingen väitöskirja gradu makalah skripsi "},
	{model.ReadingArticle, " article essay blogpost editorial artikel essay blogartikel blogbeitrag zeitungsartikel artículo ensayo articolo saggio artigo ensaio artykuł článek " +
		"artikeln artiklen artikkel artikkelen artikkeli artikkelin makale makalesi makalesini cikk cikke cikkét articol articolul стаття статтю άρθρο άρθρου "},
	{model.ReadingTalk, " talk lecture keynote speech vortrag vorlesung exposé conférence charla conferencia ponencia conferenza lezing palestra föredrag доклад "},
	{model.ReadingWork, " podcast hörbuch audiobook "},
	{model.ReadingVideo, " video documentary film screencast doku dokumentarfilm documentaire documental documentario "},
}

// readers are the verbs that send a reader to a work. Those of strongReaders make a
// title in capitals a work by themselves.
const (
	strongReaders wordSet = " read reading lesen lies lest liest gelesen lese lire lisez lu leer lee leído leggere leggi letto ler leia lezen lees läsa läs прочитать читать "
	otherReaders  wordSet = " see watch siehe vgl voir regarder cf ver véase vedi zie se recommends recommended recommend empfiehlt empfohlen recommande recomienda consiglia cites quotes "
)

// sends reports whether a word in small letters is a verb that sends a reader to a
// work, and whether it makes one by itself.
func sends(word string) (strong, ok bool) {
	strong = strongReaders.has(word)
	return strong, strong || otherReaders.has(word)
}

// joins are the words between a title and its author.
const joins wordSet = " by von par de di van av af "

// between are the words between the word for a work and its title.
const between wordSet = " called titled entitled named namens intitulé intitulée titulado titulada intitolato getiteld on about is was ist war est era "

// definite are the words that say that one certain work is meant.
const definite wordSet = " the this that his her their my our original famous classic seminal das dieses sein ihr sein dem diesem le l la ce cet cette son sa el este su il questo het dit "

// small are the words that English titles write in small letters.
const small wordSet = " a an the of and or nor but for to in on at by with from as into is vs via over under up about than der die das des dem den und oder von zur zum im am für mit ein eine " +
	"de du des la le les l d et ou à au aux en y el los las del e di del della il lo gli per van het een "

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
	if !cueBeginnings.may(lower) || cuesOf(lower)&nounAfterCue == 0 {
		return "", false
	}
	for _, w := range works {
		if w.words.has(lower) {
			return w.kind, true
		}
	}
	return "", false
}

// claims are the words for a work that stand before what is claimed too.
const claims wordSet = " thesis thèse tesis tesi tese "

// compounds are the words that make something else of "paper" or "book" before
// them: a paper trail, a book club.
const compounds wordSet = " edition trail towel towels airplane plane copy copies form forms size version work jam tray cup cups bag bags clip clips weight mill route money tiger " +
	"club shop store fair cover covers shelf shelves keeping keeper tour launch deal review reviews signing signings release "

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
	if len(word) < 2 || cueBeginnings.may(word) {
		set |= cuesOf(string(buf[:len(word)]))
	}
	return set
}

// capital reports whether a word begins with a capital or a digit.
func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsDigit(r)
}

// titleLike reports whether words that are set off can be a title: no
// sentence, and no name of a command.
func titleLike(s string) bool { return len(s) <= longestTitle && wordsIn(s) <= 16 && longTitleLike(s) }

// longTitleLike is titleLike for a title that its authors and the year stand round: those of
// papers are long.
func longTitleLike(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Lo, r) || strings.ContainsRune(".!…:;,", last) || len(s) > 2*longestTitle {
		return false
	}
	n := wordsIn(s)
	return n > 0 && n <= 32
}

// wordsIn returns how many words blanks part a text into.
func wordsIn(s string) (n int) {
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// inCapitals reports whether most words of a title begin with a capital, as
// English titles do: all but the small ones.
func inCapitals(s string) bool {
	big, all := 0, 0
	for w := range strings.FieldsSeq(s) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if w == "" || small.has(strings.ToLower(w)) && all > 0 {
			continue
		}
		all++
		if capital(w) {
			big++
		}
	}
	return big >= 2 && big == all
}
