package markdown

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// Front matter has keys in the language of its author.

// frontKey is what a key of front matter is about.
type frontKey uint8

const (
	otherKey frontKey = iota
	titleKey
	authorKey
	languageKey
	eventKey
	placeKey
	dateKey
	createdKey // a date for want of a better one
	layoutKey
	subtitleKey
	descriptionKey
	shownKey // what readers want to see: who spoke, who was there, where more is
)

// frontWords are the words for each key, in lower case. No word has two meanings.
var frontWords = [...]string{
	titleKey:       "title titel titre título titulo titolo tytuł заголовок название 标题 標題 タイトル 题目",
	authorKey:      "author authors by creator autor autorin autoren autores autore autori auteur auteurs autrice verfasser författare автор авторы 作者 著者",
	languageKey:    "lang language locale sprache langue idioma lingua język язык 语言 言語",
	eventKey:       "event conference meeting course veranstaltung konferenz kurs événement conférence cours evento conferencia curso conferência convegno corso wydarzenie konferencja мероприятие конференция курс 会议 イベント",
	placeKey:       "place location venue city where ort lieu lugar local luogo plaats plats miejsce место 地点 場所",
	dateKey:        "date when datum fecha data дата 日期 日付 date-taken",
	createdKey:     "created created_at created-at createdat date_created date-created creation-date creation_date published publishdate published_at pubdate erstellt créé creado criado creato utworzono создано 创建时间 创建日期 作成日",
	layoutKey:      "layout",
	subtitleKey:    "subtitle untertitel sous-titre subtítulo sottotitolo",
	descriptionKey: "description summary abstract excerpt beschreibung zusammenfassung résumé descripción resumen descrição resumo descrizione описание 摘要 概要",
	shownKey: "speaker speakers presenter presenters lecturer lecturers instructor instructors teacher professor tutor host guest guests chair moderator facilitator organizer organiser interviewer " +
		"referent referentin referenten dozent dozentin sprecher sprecherin vortragende intervenant intervenante intervenants conférencier conférencière orateur oratrice ponente ponentes orador oradora palestrante palestrantes docente relatore relatrice relatori spreker spreekster talare föreläsare prelegent prelegentka докладчик лектор спикер 講師 讲者 主讲人 " +
		"attendees attendee participants participant people present absent apologies invited members teilnehmer teilnehmerinnen teilnehmende anwesend anwesende abwesend présents participantes asistentes presentes partecipanti presenti deelnemers aanwezig deltagare närvarande uczestnicy участники присутствовали 参加者 出席者 与会者 " +
		"url source link website slides video recording doi isbn quelle folien enlace fuente fonte diapositives enregistrement bron källa źródło источник 来源 出典 room time track raum uhrzeit salle horaire sala topic thema sujet tema",
}

// frontKeys returns what the keys are about.
var frontKeys = sync.OnceValue(func() map[string]frontKey {
	m := map[string]frontKey{}
	for k, words := range frontWords {
		for w := range strings.FieldsSeq(words) {
			m[w] = frontKey(k)
		}
	}
	return m
})

// frontLine is a field that readers are shown.
type frontLine struct {
	label, value string
	line         int
}

// showField keeps a field for a paragraph of its own; its links to other notes
// become words.
func (r *reading) showField(f field) bool {
	value := strings.NewReplacer("[[", "", "]]", "").Replace(f.text())
	if value == "" {
		return false
	}
	label := strings.NewReplacer("_", " ", "-", " ").Replace(f.key)
	c, size := utf8.DecodeRuneInString(label)
	r.front.shown = append(r.front.shown, frontLine{string(unicode.ToUpper(c)) + label[size:] + ": ", value, f.first + r.front.first})
	return true
}

// showFront puts the fields that readers are shown above the text: into the one
// section that holds everything, where there is one.
func (r *reading) showFront() {
	if len(r.front.shown) == 0 {
		return
	}
	p := &model.Paragraph{Position: model.At(r.src.Name, r.front.shown[0].line, 1)}
	for i, f := range r.front.shown {
		pos := model.At(r.src.Name, f.line, 1)
		if i > 0 {
			p.Inlines = append(p.Inlines, &model.LineBreak{Position: pos})
		}
		p.Inlines = append(p.Inlines, &model.Text{Position: pos, Value: f.label + f.value})
	}
	blocks := &r.doc.Blocks
	if s := r.doc.Sections; len(s) == 1 && len(*blocks) == 0 {
		blocks = &s[0].Blocks
	}
	*blocks = append([]model.Block{p}, *blocks...)
}

// isHeadKey reports whether a field is one that MultiMarkdown, Pelican and MkDocs have
// above the text, and that says nothing to readers.
func isHeadKey(key string) bool {
	switch key {
	case "category", "categories", "tags", "slug", "keywords", "css", "status", "modified", "template", "format",
		"base header level", "quotes language", "html header", "latex input", "latex footer", "latex mode", "latex header level", "bibtex", "copyright", "affiliation",
		"email", "save_as", "cover", "uuid", "id":
		return true
	}
	return false
}

// headFields reads the fields that a text begins with in the way of MultiMarkdown and
// Pelican, without rulers: the first is the title, and all are known. It returns the
// offset at which the body begins; 0 where there are none.
func (r *reading) headFields() int {
	f := fields{sep: ':'}
	line := 1
	for ; line <= min(len(r.places.starts), 40); line++ {
		text := strings.TrimRight(r.places.text(line), " \t")
		if text == "" {
			break
		}
		key, value, ok := f.cut(text)
		kind := frontKeys()[strings.ToLower(key)]
		if !ok || value == "" || kind == otherKey && !isHeadKey(strings.ToLower(key)) || line == 1 && kind != titleKey {
			return 0
		}
		if value[0] != '"' && value[0] != '\'' {
			value = quotedValue(value)
		}
		f.lines = append(f.lines, key+": "+value)
	}
	if len(f.lines) < 2 || line >= len(r.places.starts) {
		return 0
	}
	r.front.first = 1
	f.parse()
	for _, field := range f.list {
		r.field(field)
	}
	r.settleFront()
	return r.places.starts[line-1]
}
