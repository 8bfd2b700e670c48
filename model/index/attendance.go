package index

import (
	"maps"
	"strings"

	"gloss/model/catalog"
)

// attended makes the people known whom the notes list: those who were there,
// who was excused, who wrote the notes. A forename alone is no mention, but it
// is no tool either.
func (f *finder) attended() {
	under := false // a title that says so
	runs := f.layout.runs
	for i := range runs {
		r := &runs[i]
		if r.kind == titleRun {
			under = f.mayAttend(r) && attendance(strings.TrimRight(r.text, ": "))
			continue
		}
		if !under && r.marks&(colonMark|commaMark|scriptMark) == 0 || r.code > 0 && !r.prose || r.kind == attributionRun {
			continue // as most
		}
		if r.marks&(colonMark|scriptMark) != 0 && f.mayAttend(r) {
			if label, names := labelOf(r.text); label != "" && attendance(label) {
				f.listed(names)
				f.labelledSpeakers(int32(i), r.text, label, names)
				continue
			}
		}
		if under && f.layout.sectionOf(r) != nil && len(r.text) < 200 || r.marks&commaMark != 0 && f.mayList(r) && f.forenames(r.text) {
			f.listed(r.text)
		}
	}
}

// mayList reports whether a run may be a list of single words: a comma follows the first. It
// says yes where it cannot tell.
func (f *finder) mayList(r *run) bool {
	if r.tokens.lo == r.tokens.hi || r.segs.lo != r.segs.hi {
		return true
	}
	first := f.tokens[r.tokens.lo]
	return first.lo > 0 || int(first.hi) < len(r.text) && r.text[first.hi] == ','
}

// forenames reports whether a line is nothing but a list of single words with capitals,
// of which the most are forenames and none is the name of a tool and of nothing else:
// "Ada, Grace, Zorba, Linus".
func (f *finder) forenames(line string) bool {
	if len(line) > 120 || line == "" || !startsLarge(line) {
		return false
	}
	if k := strings.IndexByte(line[:min(len(line), 20)], ','); k < 2 || strings.IndexByte(line[:k], ' ') >= 0 {
		return false // as most
	}
	all, given := 0, 0
	for name := range strings.SplitSeq(strings.TrimRight(line, " ."), ",") {
		name = strings.TrimSpace(name)
		if len(name) < 2 || !startsLarge(name) || firstWordOf(name) != name {
			return false
		}
		all++
		switch e := f.entryNamed(name); {
		case listsOfFold(name)&forenameList != 0:
			given++
		case e != nil && !e.FirstName().Ambiguous:
			return false
		}
	}
	return all > 2 && given*2 >= all
}

// listed makes people known who are listed with commas and the like between
// them.
func (f *finder) listed(names string) {
	names = withoutRemarks(names)
	for name := range strings.FieldsFuncSeq(names, func(r rune) bool { return strings.ContainsRune(",;/&()·|，；、（）", r) }) {
		words := strings.Fields(f.untitled(strings.Trim(name, " .-–—*")))
		if len(words) == 0 || len(words) > 4 {
			continue
		}
		for _, w := range words {
			if w = strings.TrimRight(w, "."); len(w) > 1 && startsLarge(w) && !allCaps(w) || len(words) == 1 && plainSmall(w) && f.senseOf(w) == strange && f.entryNamed(w) == nil {
				f.folk[catalog.Fold(w)] = true // a handle has no capital
			}
		}
		if len(words) == 1 && startsLarge(words[0]) {
			f.present[catalog.Fold(words[0])] = true
		}
		if name := strings.Join(words, " "); f.named(name) {
			f.person(name, whyPerson)
		}
	}
}

// attends reports whether a name is a forename, and in a list of those who were there the whole
// name of somebody: "Present: Ruby, Tom".
func (f *finder) attends(c *candidate) bool {
	return len(f.present) > 0 && f.spelt(c)&speltLarge != 0 && c.hi-c.lo > 2 && f.usageIn(f.formOf(c)) == forename && f.present[f.formOf(c).fold()]
}

// withoutRemarks puts a comma for what stands in brackets behind a name: whom somebody is from,
// when they came.
func withoutRemarks(names string) string {
	for from := 0; ; {
		k := strings.Index(names[from:], " (")
		if k < 1 {
			return names
		}
		k += from
		end := strings.IndexByte(names[k:], ')')
		if end < 0 || !isWordByte(names[k-1]) && names[k-1] != '.' {
			return names
		}
		names = names[:k] + "," + names[k+end+1:]
		from = k
	}
}

// attendance reports whether a label says that people follow.
func attendance(label string) bool {
	if len(label) > 40 {
		return false
	}
	if label != "" && !(isASCIILetter(label[0]) && isASCIILetter(label[len(label)-1])) {
		label = strings.Trim(label, " \u00a0*_-#:0123456789")
	}
	if strings.Count(label, " ") > 3 && strings.IndexByte(label, '(') < 0 {
		return false // as most
	}
	var space [40]byte
	if word, rest, ok := strings.Cut(label, " "); ok {
		if labelStarts[string(appendFolded(space[:0], word))] {
			label = strings.TrimSpace(rest)
		}
		label = strings.TrimSpace(withoutBracket(label))
	}
	if strings.Contains(label, "\xE2\x80") {
		return false // a dash or a quotation mark, as no such label has
	}
	folded := appendFolded(space[:0], label)
	return attendanceLabels[string(folded)] || speakerLabels[string(folded)]
}

var attendanceLabels = setOf("introductions", "observer", "observers", "recorder", "recorded by", "instructor", "instructors", "helpers", "organizers", "organisers", "team members", "operator", "operators", "crew", "introduction", "intros", "roll call", "new members", "present", "attendees", "attending", "attendance", "participants", "apologies", "absent", "excused", "regrets", "scribe", "chair", "secretary", "note taker", "notetaker", "minutes taken by", "taken by", "by", "who", "facilitator", "moderator", "speakers", "speaker", "authors", "author",
	"anwesend", "anwesende", "abwesend", "entschuldigt", "teilnehmer", "teilnehmende", "teilnehmerinnen", "protokoll", "protokollant", "protokollantin", "leitung", "moderation",
	"présents", "présent", "présentes", "absents", "absents excusés", "présences", "personnes présentes", "excusé", "excusés", "excusée", "participants et participantes", "secrétaire", "animateur", "animatrice",
	"presentes", "asistentes", "ausentes", "participantes", "asisten", "ponente", "ponentes", "presenti", "assenti", "partecipanti",
	"присутствовали", "участники", "присутствуют", "отсутствовали", "докладчик", "出席者", "参加者", "欠席者", "記録", "referent", "referentin", "referenten", "vortragende", "vortragender", "sprecher", "sprecherin", "vortrag von", "intervenant", "intervenante", "intervenants", "orateur", "oratrice", "conférencier", "conférencière", "présenté par", "presentado por", "apresentado por", "relatore", "relatrice", "relatori", "palestrante", "palestrantes", "participantes e convidados", "prelegent", "prelegentka", "spreker", "sprekers", "talare", "föredragshållare", "спикер", "спикеры", "докладчики", "ведущий", "ведущая", "выступающий", "närvarande", "deltagare", "frånvarande", "aanwezig", "afwezig", "deelnemers", "til stede", "obecni", "přítomni",
	"läsnä", "paikalla", "poissa", "osallistujat", "puheenjohtaja", "sihteeri", "ordförande", "sekreterare", "vid protokollet", "tilstede", "ikke til stede", "frafall", "møteleder", "deltakere", "deltagere", "afbud", "ordstyrer", "mødeleder", "fraværende", "aanwezigen", "afwezigen", "voorzitter", "notulist",
	"účastníci", "omluveni", "nepřítomni", "zapsal", "zapsala", "nieobecni", "uczestnicy", "protokolant", "jelen", "jelen vannak", "résztvevők", "katilimcilar", "katilanlar", "presenze", "segretario", "redatto da", "rédacteur", "rédactrice", "secrétaire de séance", "invités", "moderador", "moderadora", "secretario", "secretaria", "secretário", "invitados",
	"gäste", "sitzungsleitung", "redeleitung", "protokollführer", "protokollführung", "schriftführer", "参会人", "参会人员", "参会者", "与会人员", "主持人", "记录人", "司会", "참석자", "참석", "불참",
	"присутні", "відсутні", "учасники", "prezenți", "absenți", "participanți", "παρόντεσ", "απόντεσ", "συμμετέχοντεσ", "assistents", "hi són", "excusats", "hadir", "yang hadir", "tidak hadir", "peserta", "có mặt", "vắng mặt", "jelenlévők", "hiányzók", "jegyzőkönyvvezető", "与会者", "與會者", "出席", "缺席", "主席", "紀錄")

// labelStarts are the words without which a label that begins with them says the same:
// "Also present".
var labelStarts = setOf("in", "also", "people", "notes", "members")

// attendanceWords are the words that a label may begin with.
var attendanceWords = func() map[string]bool {
	words := maps.Clone(labelStarts)
	for _, labels := range [...]map[string]bool{attendanceLabels, speakerLabels} {
		for label := range labels {
			word, _, _ := strings.Cut(label, " ")
			words[word] = true
		}
	}
	return words
}()

func setOf(texts ...string) map[string]bool {
	set := make(map[string]bool, len(texts))
	for _, text := range texts {
		set[text] = true
	}
	return set
}

// mayAttend reports whether a run may begin with a label that says that people follow:
// whether its first word is one of those. It says yes where it cannot tell.
func (f *finder) mayAttend(r *run) bool {
	if r.tokens.lo == r.tokens.hi || r.segs.lo != r.segs.hi {
		return true
	}
	w := &f.vocabulary.words[f.tokens[r.tokens.lo].word]
	if w.asked&peopleAsked == 0 {
		w.asked |= peopleAsked
		if !plainASCII(w.text) || strings.ContainsAny(w.text, "_0123456789") || attendanceWords[catalog.Fold(w.text)] {
			w.asked |= callsPeople
		}
	}
	return w.asked&callsPeople != 0
}

// withoutBracket returns a label without the bracket behind it.
func withoutBracket(label string) string {
	if k := strings.IndexByte(label, '('); k > 0 {
		return label[:k]
	}
	return label
}
