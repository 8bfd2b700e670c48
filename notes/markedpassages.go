package notes

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/model"
)

// Programs that export what was marked in a book put a heading above each passage:
// "Highlight (yellow) - Page 12 · Location 180", "Notiz – Seite 12". Such a heading is
// no title; it says where the words below it stand.

// What programs call a passage that a reader marked, and what the reader wrote to it.
const (
	markedWords = "highlight markierung hervorhebung gemarkeerd surligné marcação surlignement subrayado resaltado evidenziazione sottolineatura destaque realce ハイライト 标注 標註 выделение выделенное markering markerad zaznaczenie vurgulama 하이라이트"
	notedWords  = "note notiz nota anotación anotação メモ 笔记 筆記 註記 заметка notitie anteckning notatka not 메모"
)

var (
	marked = wordSet(markedWords)
	noted  = wordSet(notedWords)
	// placeWords say what is counted where a passage stands.
	placeWords = wordSet("page pages p pp location loc position seite seiten s pos emplacement página páginas pág posición pagina pagine posizione posição strona pozycja " +
		"страница стр место позиция bladzijde blz locatie sida plats side placering sivu sayfa konum")
	// placeSigns say it in languages without blanks.
	placeSigns = [...]string{"ページ", "頁", "页", "位置", "페이지", "위치"}
)

// longestPlace is how many bytes the title of a passage has at most.
const longestPlace = 200

// placeOf parts the title of a passage: it returns where the place begins, and whether
// the words are the reader's own. ok is false for other titles.
func placeOf(title string) (from int, own, ok bool) {
	if len(title) > longestPlace {
		return 0, false, false
	}
	head, sep := -1, ""
	for _, s := range []string{" - ", " – ", " — "} {
		if i := strings.Index(title, s); i > 0 && (head < 0 || i < head) {
			head, sep = i, s
		}
	}
	if head < 0 {
		return 0, false, false
	}
	kind := strings.ToLower(title[:head])
	if open := strings.IndexAny(kind, "(（"); open > 0 && (strings.HasSuffix(kind, ")") || strings.HasSuffix(kind, "）")) {
		kind = strings.TrimSpace(kind[:open]) // the colour
	}
	from = head + len(sep)
	own = noted(kind)
	return from, own, (own || marked(kind)) && saysPlace(title[from:])
}

// saysPlace reports whether words end with a number of what books are counted in, as
// "Chapter 2 > Page 12 · Location 180" does.
func saysPlace(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, sign := range placeSigns {
		if strings.Contains(s, sign) {
			return strings.ContainsAny(s, "0123456789")
		}
	}
	words := strings.Fields(s)
	if len(words) < 2 {
		return false
	}
	number, what := words[len(words)-1], words[len(words)-2]
	if strings.Trim(number, "0123456789-–") != "" && strings.Trim(number, "ivxlcdm") != "" {
		return false
	}
	return placeWords(strings.TrimRight(what, ".:"))
}

// settlePassages makes a quotation of each marked passage, with its place, and a
// paragraph of each that the reader wrote, below what stands above them.
func settlePassages(d *model.Document) {
	d.Blocks, d.Sections = withoutPassages(d.Blocks, d.Sections)
}

// withoutPassages returns what a section holds, blocks and sections, once the sections
// that are passages are blocks of those before them.
func withoutPassages(blocks []model.Block, sections []*model.Section) ([]model.Block, []*model.Section) {
	kept := sections[:0:0]
	for i, s := range sections {
		passage := passageOf(s)
		if passage == nil {
			s.Blocks, s.Sections = withoutPassages(s.Blocks, s.Sections)
			if kept != nil {
				kept = append(kept, s)
			}
			continue
		}
		if kept == nil {
			kept = slices.Clone(sections[:i])
		}
		if len(kept) == 0 {
			blocks = append(blocks, passage...)
			continue
		}
		above := kept[len(kept)-1]
		for len(above.Sections) > 0 {
			above = above.Sections[len(above.Sections)-1]
		}
		above.Blocks = append(above.Blocks, passage...)
	}
	if kept == nil {
		return blocks, sections
	}
	return blocks, kept
}

// passageOf returns the blocks that a section is which is a passage; nil for others.
func passageOf(s *model.Section) []model.Block {
	if len(s.Sections) > 0 || len(s.Blocks) == 0 || len(s.Title) == 0 {
		return nil
	}
	title := model.PlainText(s.Title)
	from, own, ok := placeOf(title)
	if !ok {
		return nil
	}
	at := s.Title[0].Pos()
	if own {
		list := append(slices.Clone(s.Title), &model.LineBreak{Position: at})
		if p, ok := s.Blocks[0].(*model.Paragraph); ok {
			p.Position, p.Inlines = at, append(list, p.Inlines...)
			return s.Blocks
		}
		return append([]model.Block{&model.Paragraph{Position: at, Inlines: s.Title}}, s.Blocks...)
	}
	if len(s.Title) == 1 {
		at.Column += int32(utf8.RuneCountInString(title[:from]))
	}
	place := &model.Text{Position: at, Value: strings.TrimSpace(title[from:])}
	if q, ok := s.Blocks[0].(*model.Quote); ok && len(q.Attribution) == 0 {
		q.Attribution = []model.Inline{place}
		return s.Blocks
	}
	return []model.Block{&model.Quote{Position: s.Blocks[0].Pos(), Blocks: s.Blocks, Attribution: []model.Inline{place}}}
}
