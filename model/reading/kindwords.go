package reading

import (
	"strings"
	"unicode"

	"gloss/model"
)

// This file tells from the words of a link what it leads to: "slides", "the video of
// the talk", "PDF slides on Google Drive".

// linkNouns are the words that say what a link leads to, in small letters.
var linkNouns = [...]struct {
	kind  model.ReadingKind
	words wordSet
}{
	{model.ReadingSlides, " slides slide slidedeck deck ppt pptx powerpoint folien foliensatz präsentation präsentationen diapositives diapos présentation diapositivas presentación slidedecks " +
		"presentazione apresentação presentatie prezentacja slajdy bildspel слайды презентация "},
	{model.ReadingVideo, " video videos recording screencast aufzeichnung mitschnitt vidéo enregistrement captation vídeo grabación gravação registrazione opname nagranie inspelning видео запись "},
	{model.ReadingPaper, " paper preprint whitepaper thesis dissertation aufsatz "},
	{model.ReadingRepository, " repo repository sourcecode quellcode quelltext dépôt repositorio repositório репозиторий "},
	{model.ReadingDocs, " docs documentation manual handbook dokumentation handbuch documentación documentação documentazione documentatie dokumentacja документация "},
	{model.ReadingBook, " book ebook buch livre libro livro boek książka книга "},
}

// followers are the words that may follow one of linkNouns: it is not joined to them.
const followers wordSet = " of on for from in at by to about related und and & der die des vom von zum zur zu auf de du des d sur del de do da dell della van bij z från av " +
	"here available online hier verfügbar ici disponible disponibles aquí aqui qui disponível disponibili beschikbaar zde tutaj här здесь тут "

// mostBefore is how many words may stand before one of linkNouns: behind more it
// is the end of a sentence.
const mostBefore = 2

// toldKind returns what the words of a link say that it leads to; "" where they
// say nothing.
func toldKind(words string) model.ReadingKind {
	list := strings.Fields(strings.ToLower(words[:min(len(words), longest)]))
	const few = 4 // words: behind a comma of more the title goes on ("A book, a tree and a tablet")
	for i, word := range list[:min(len(list), mostBefore+1)] {
		bare := strings.Trim(word, ".,;:!?()[]“”„«»\"'|–—-→>")
		for _, n := range linkNouns {
			if n.words.has(bare) && (i == len(list)-1 || stopped(word) && (len(list) <= few || !strings.HasSuffix(word, ",")) || follows(list[i+1])) {
				return n.kind
			}
		}
	}
	words = withoutHere(words)
	for _, n := range easternLinkNouns {
		if strings.HasSuffix(words, n.word) {
			return n.kind
		}
	}
	return ""
}

// withoutHere returns words without an "is here" at their end, in scripts that part no words.
func withoutHere(words string) string {
	words = strings.TrimRight(words, " ）)」』。")
	for _, here := range [...]string{"はこちら", "はここ", "在这里", "在這裡"} {
		words = strings.TrimSuffix(words, here)
	}
	return words
}

// easternLinkNouns are such words of scripts that part no words.
var easternLinkNouns = [...]struct {
	word string
	kind model.ReadingKind
}{
	{"スライド", model.ReadingSlides}, {"発表資料", model.ReadingSlides}, {"登壇資料", model.ReadingSlides}, {"슬라이드", model.ReadingSlides}, {"발표자료", model.ReadingSlides}, {"영상", model.ReadingVideo}, {"幻灯片", model.ReadingSlides}, {"投影片", model.ReadingSlides},
	{"動画", model.ReadingVideo}, {"録画", model.ReadingVideo}, {"视频", model.ReadingVideo}, {"录像", model.ReadingVideo}, {"影片", model.ReadingVideo},
	{"論文", model.ReadingPaper}, {"论文", model.ReadingPaper}, {"ソースコード", model.ReadingRepository}, {"源码", model.ReadingRepository},
	{"ドキュメント", model.ReadingDocs}, {"文档", model.ReadingDocs},
}

// told returns what the words of a link say that it leads to, or, of an address
// and of words that only point, those of the label before it, "Slides: …", or of the column
// of the table.
func (c *collector) told(l *model.Link, p place) model.ReadingKind {
	words := model.PlainText(l.Inlines)
	if !l.Auto && !pointing(words) {
		return toldKind(words)
	}
	if p.words == nil {
		return ""
	}
	at, ok := p.words.at.find(l)
	if !ok || at.lo > len(p.words.text) {
		return ""
	}
	const most = 40 // bytes of a label
	before := p.words.text[max(0, at.lo-most):at.lo]
	before = strings.TrimSpace(before[strings.LastIndexAny(before, "\n,;(|.")+1:])
	label := strings.TrimRight(before, labels)
	if label == "" && p.cells != nil {
		return toldKind(nounOf(p.cells.head(p.cell)))
	}
	if label == before && label != "" {
		return ""
	}
	return toldKind(label)
}

// stopped reports whether a word ends with a sign that parts it from the next.
func stopped(word string) bool {
	return strings.ContainsAny(word[len(word)-1:], ".,;:!?)]") || strings.HasSuffix(word, "–") || strings.HasSuffix(word, "—")
}

// follows reports whether a word parts the one before it from those that follow.
func follows(word string) bool {
	return followers.has(strings.Trim(word, ".,;:()")) || strings.IndexFunc(word, unicode.IsLetter) != 0
}

// unsure reports whether a kind was told from an address by so little that words
// say it better: a file, or a page of any site.
func unsure(a address, kind model.ReadingKind) bool {
	switch kind {
	case model.ReadingArticle, model.ReadingSite:
		return true
	case model.ReadingPaper:
		return strings.HasSuffix(strings.ToLower(a.path), ".pdf")
	}
	return false
}
