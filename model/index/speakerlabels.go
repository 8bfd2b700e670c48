package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file knows the labels behind which the notes say who speaks, in many languages:
// "Speaker: Ada Byron", "講演者：山田太郎".

// speakerLabels are the folded labels that lead to who gives a talk.
var speakerLabels = setOf("speaker", "speakers", "keynote speaker", "presenter", "presenters", "presented by", "lecturer", "lecturers", "panelist", "panelists", "talk by", "hosted by", "author", "authors", "moderator", "instructor", "instructors",
	"referent", "referentin", "referenten", "referentinnen", "vortragende", "vortragender", "vortragenden", "sprecher", "sprecherin", "rednerin", "redner", "dozent", "dozentin", "vortrag von", "speakerin", "moderatorin",
	"intervenant", "intervenante", "intervenants", "intervenantes", "orateur", "oratrice", "orateurs", "conférencier", "conférencière", "conférenciers", "conférencières", "présentateur", "présentatrice", "présenté par", "animé par", "animateur", "animatrice",
	"ponente", "ponentes", "conferenciante", "conferenciantes", "conferencista", "conferencistas", "orador", "oradora", "oradores", "oradoras", "expositor", "expositora", "presentador", "presentadora", "presentado por", "moderador", "moderadora",
	"palestrante", "palestrantes", "apresentador", "apresentadora", "apresentado por", "ministrante", "relatore", "relatrice", "relatori", "relatrici", "oratore", "presentato da",
	"spreker", "sprekers", "spreekster", "gepresenteerd door", "talare", "föreläsare", "föredragshållare", "taler", "talere", "foredragsholder", "foredragsholdere", "oplægsholder", "oplægsholdere", "puhuja", "puhujat", "esiintyjä", "luennoitsija",
	"prelegent", "prelegentka", "prelegenci", "prowadzący", "prowadząca", "mówca", "přednášející", "řečník", "prednášajúci", "előadó", "előadók", "predavač", "predavatelj", "vorbitor", "vorbitori", "konuşmaci", "konuşmacilar", "sunucu", "pembicara", "diễn giả",
	"docent", "inleider", "underviser", "kursleder", "luennoija", "kouluttaja", "hoca", "eğitmen", "oktató", "lector", "ponent", "ponents", "conferenciant", "conferenciants", "pemateri", "narasumber", "giảng viên", "người trình bày",
	"докладчик", "докладчица", "докладчики", "спикер", "спикеры", "лектор", "лекторы", "ведущий", "ведущая", "выступающий", "выступающие", "выступает", "доповідач", "доповідачка", "доповідачі", "спікер", "спікерка", "спікери", "ведучий", "ведуча", "лекторка", "викладач", "викладачка", "говорител", "предавач",
	"ομιλητήσ", "ομιλήτρια", "ομιλητέσ", "εισηγητήσ", "εισηγήτρια", "συντονιστήσ", "συντονίστρια", "سخنران", "المتحدث", "المتحدثة", "דובר", "דוברת", "מרצה",
	"発表者", "登壇者", "講演者", "講師", "話者", "司会", "司会者", "スピーカー", "讲者", "講者", "讲师", "主讲", "主講", "主讲人", "主講人", "演讲者", "演講者", "演讲人", "演講人", "分享人", "分享者", "分享嘉宾", "嘉宾", "嘉賓", "发表人", "發表人", "发言人", "發言人", "报告人", "報告人", "主持人",
	"발표자", "연사", "강연자", "강사", "발제자", "진행자", "사회자")

// labelOf returns the label before the first colon of a text, be it a wide one, and
// what follows; "" where none begins it. Behind a label of a script without capitals a
// blank will do.
func labelOf(text string) (label, rest string) {
	head := text[:min(len(text), 64)]
	for k := range len(head) {
		switch {
		case head[k] == ':':
			return text[:k], text[k+1:]
		case strings.HasPrefix(head[k:], "："):
			return text[:k], text[k+len("："):]
		}
	}
	if text != "" && text[0] >= firstIdeograph {
		label, rest, _ = strings.Cut(strings.Replace(text, "\u3000", " ", 1), " ")
		if speakerLabels[label] {
			return label, rest
		}
	}
	return "", ""
}

// firstIdeograph is the lowest byte with which kana, Chinese characters and Hangul begin
// in UTF-8.
const firstIdeograph = 0xE3

// labelledSpeakers makes the people known whom a label introduces as speakers, though they
// are called as listed does not know names: by a family name that is a word too, or in
// a script that has no blank within names.
func (f *finder) labelledSpeakers(i int32, text, label, names string) {
	if !speakerLabels[catalog.Fold(strings.Trim(label, " *_#-\u00a0"))] {
		return
	}
	for name := range strings.FieldsFuncSeq(withoutRemarks(names), func(r rune) bool { return strings.ContainsRune(",;/&()|，；、（）", r) }) {
		name = strings.TrimSpace(f.untitled(strings.Trim(name, " \u3000.-–—*。")))
		if name != "" && isDigit(name[0]) {
			return // the day, and where
		}
		for _, honorific := range [...]string{"さん", "氏", "様", "先生", "教授", "博士", "社長", "部長", "老师", "老師", "女士", "同学", "님", "씨", "교수", "박사", "대표"} {
			name = strings.TrimRight(strings.TrimSuffix(name, honorific), " ")
		}
		first, _, _ := strings.Cut(name, " ")
		last := name[strings.LastIndexByte(name, ' ')+1:]
		if eastern(name) && !commonPerson(name) && !nobody(name) {
			f.person(name, whySpeaker)
			if k := strings.Index(names, name); k >= 0 { // what is joined to it may hide it
				lo := len(text) - len(names) + k
				f.addPerson(i, lo, lo+len(name), name)
			}
		} else if looksLikePerson(name) && given(first) && !f.namesTool(first) && f.bearable(last) {
			f.person(name, whySpeaker)
		}
	}
}

// nobody reports whether what stands behind a label of those who speak says that it is not
// yet known who, or names a group: "未定", "東京大学".
func nobody(name string) bool {
	for _, part := range [...]string{"未定", "待定", "暂定", "暫定", "全体", "全體", "全員", "各位", "大家", "匿名", "同上", "大学", "大學", "学院", "學院", "公司", "株式", "会社", "研究", "委員", "委员", "产品", "產品", "经理", "經理", "团队", "團隊", "部门", "部門", "事務", "協会", "协会", "미정", "전원", "회사", "대학", "학교", "연구"} {
		if strings.Contains(name, part) {
			return true
		}
	}
	return strings.HasSuffix(name, "팀")
}

// eastern reports whether a text is as long as a name of Chinese characters, Hangul or
// katakana, and of nothing else: "山田太郎", "山田 太郎", "김철수", "アラン・ケイ".
func eastern(name string) bool {
	letters, joined, first := 0, false, rune(0)
	for _, r := range name {
		switch {
		case r == '・' || r == '＝':
			joined = true
			continue
		case r == ' ' || r == '\u3000':
			continue
		case !unicode.Is(unicode.Han, r) && !hangul(r) && !unicode.In(r, unicode.Katakana, unicode.Hiragana) && r != '々' && r != 'ー':
			return false
		}
		if letters++; letters == 1 {
			first = r
		}
	}
	kana := unicode.In(first, unicode.Katakana, unicode.Hiragana)
	return letters >= 2 && (joined && letters <= 16 || !kana && letters <= 6 && utf8.RuneCountInString(name) <= letters+1)
}
