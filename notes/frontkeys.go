package notes

import (
	"strings"
	"sync"
)

// Front matter has keys in the language of its author.

// FrontKey is what a key of front matter is about, or the label of a line at the top
// of notes.
type FrontKey uint8

const (
	OtherKey FrontKey = iota
	TitleKey
	AuthorKey
	LanguageKey
	EventKey
	PlaceKey
	DateKey
	CreatedKey // a date for want of a better one
	LayoutKey
	SubtitleKey
	DescriptionKey
	ShownKey   // what readers want to see: who spoke, who was there, where more is, what was made use of
	MachineKey // what only the program that puts pages up reads
)

// frontWords are the words for each key, in lower case. No word has two meanings.
var frontWords = [...]string{
	TitleKey:       "title titel titre título titulo titolo tytuł заголовок название 标题 標題 タイトル 题目",
	AuthorKey:      "author authors by creator autor autorin autoren autores autore autori auteur auteurs autrice verfasser författare автор авторы 作者 著者",
	LanguageKey:    "lang language locale sprache langue idioma lingua język язык 语言 言語",
	EventKey:       "event conference meeting course veranstaltung konferenz kurs événement conférence cours evento conferencia curso conferência convegno corso wydarzenie konferencja мероприятие конференция курс 会议 イベント",
	PlaceKey:       "place location venue city where ort lieu lugar local luogo plaats plats miejsce место 地点 場所",
	DateKey:        "date when datum fecha data дата 日期 日付 date-taken",
	CreatedKey:     "created created_at created-at pub_date post_date createdat date_created date-created creation-date creation_date published publishdate published_at pubdate erstellt créé creado criado creato utworzono создано 创建时间 创建日期 作成日",
	LayoutKey:      "layout",
	SubtitleKey:    "subtitle headline untertitel sous-titre subtítulo sottotitolo",
	DescriptionKey: "description summary abstract excerpt beschreibung zusammenfassung résumé descripción resumen descrição resumo descrizione описание 摘要 概要",
	ShownKey: "speaker speakers presenter presenters lecturer lecturers instructor instructors teacher professor tutor host guest guests chair moderator facilitator organizer organiser interviewer " +
		"referent referentin referenten dozent dozentin sprecher sprecherin vortragende intervenant intervenante intervenants conférencier conférencière orateur oratrice ponente ponentes orador oradora palestrante palestrantes docente relatore relatrice relatori spreker spreekster talare föreläsare prelegent prelegentka докладчик лектор спикер 講師 讲者 主讲人 " +
		"attendees attendee participants participant people present absent apologies invited members teilnehmer teilnehmerinnen teilnehmende anwesend anwesende abwesend présents participantes asistentes presentes partecipanti presenti deelnemers aanwezig deltagare närvarande uczestnicy участники присутствовали 参加者 出席者 与会者 " +
		"url source link website slides video recording doi isbn quelle folien enlace fuente fonte diapositives enregistrement bron källa źródło источник 来源 出典 room time track raum uhrzeit salle horaire sala topic thema sujet tema " +
		"tools tools_used tools-used tooling software software_used software-used programs programs_used programs-used apps apps_used tech technologies technology stack tech_stack tech-stack techstack built_with built-with made_with made-with libraries frameworks " +
		"werkzeuge programme technologien outils logiciels herramientas programas tecnologías ferramentas tecnologias strumenti programmi tecnologie narzędzia инструменты 工具 ツール",
	MachineKey: "email category categories tag tags slug keywords css modified modified_at mod_date template save_as cover uuid id permalink guid post_id post_type public draft comments " +
		"status_text thumbnail og_image redirect_from parent nav_order has_math hidetitle pretty_url disqus_id disqus_url disqus_identifier",
}

// FrontKeyOf returns what a key is about, in whatever case it is written.
func FrontKeyOf(key string) FrontKey { return frontKeys()[strings.ToLower(key)] }

// frontKeys returns what the keys are about.
var frontKeys = sync.OnceValue(func() map[string]FrontKey {
	m := map[string]FrontKey{}
	for k, words := range frontWords {
		for w := range strings.FieldsSeq(words) {
			m[w] = FrontKey(k)
		}
	}
	return m
})
