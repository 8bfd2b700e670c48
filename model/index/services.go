package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file knows how notes that hardly name a tool name the service where people meet or
// talk: "Monday via Zoom", "Ort: Zoom", "weekly call (Teams)", "the Slack link".

// servedAt returns the points that a name of such a service has for its place; 0 where
// nothing there says that people meet.
func (f *finder) servedAt(c *candidate, r *run, b *beside) int {
	e := c.thing.entry
	if e == nil || e.Field() != "social" || e.Kind() != "service" && e.Kind() != "tool" || r.code > 0 {
		return 0
	}
	if b.small && f.metSmall(c, r) {
		return 115 // which outweighs that it is an ordinary word, and that the notes may name nothing else
	}
	if !c.exact || b.small {
		return 0
	}
	if f.german && listed(germanList, catalog.Fold(r.text[c.lo:c.hi])) && !strings.HasSuffix(b.left, ":") {
		return 0
	}
	switch way := wayOf(b.left); {
	case b.next == "of":
		return 0 // "in Teams of four"
	case channelNoun(b.next):
		return 50
	case meetingNoun(b.next), strings.HasPrefix(b.right, "-") && meetingNoun(firstWordOf(b.right[1:])):
		return 34
	case f.besideCapital(c, r):
		return 0
	case placeLabel(b.left):
		return 66
	case way == sureWay:
		return 40
	case way == anyWay && (endsClause(r.text, int(c.hi)) || !f.english || !f.beforeNoun(b)) && !onTopic(b.left) && f.speaksOfMeeting(c, r):
		return 36
	case inBrackets(r.text, c) && f.speaksOfMeeting(c, r):
		return 36
	case meetingNoun(b.prev), b.prev == "de" && meetingNoun(lastWordOf(strings.TrimSuffix(b.left, " de"))):
		return 34 // "le lien Zoom", "el enlace de Zoom"
	}
	return 0
}

// metSmall reports whether a name in small letters of such a service ends a clause that says
// over which people met or wrote: "team socials over zoom", "the channel in slack".
func (f *finder) metSmall(c *candidate, r *run) bool {
	e := c.thing.entry
	if e == nil || e.Field() != "social" || e.Kind() != "service" || r.code > 0 || r.foreign() || !f.english || hasUpper(r.text[c.lo:c.hi]) || !endsClause(r.text, int(c.hi)) {
		return false
	}
	left := before(r.text, c.lo)
	switch lastWordOf(left) {
	case "via", "over", "on", "in", "through":
		return amongLast(left, 6, talks)
	}
	return false
}

// talks reports whether a word says that people meet or write to one another.
func talks(word string) bool {
	switch strings.TrimSuffix(catalog.Fold(word), "s") {
	case "channel", "message", "messaged", "thread", "post", "posted", "chat", "chatted", "dm", "ping", "pinged", "reminder", "announcement", "announced", "discussion", "discussed", "call", "meeting", "meet", "met", "social", "session", "webinar", "standup", "stand-up", "retro", "interview", "conversation", "asked", "shared", "video":
		return true
	}
	return false
}

// way is how the words before a name say by which way something comes or is.
type way uint8

const (
	noWay   way = iota
	anyWay      // it may be, or where something is
	sureWay     // it is so
)

// wayOf tells which way the text before a name ends with.
func wayOf(left string) way {
	switch catalog.Fold(lastWordOf(left)) {
	case "via", "per", "tramite":
		return sureWay
	case "on", "in", "over", "through", "by", "using", "with", "use", "auf", "über", "mit", "sur", "dans", "par", "avec", "por", "en", "con", "su", "op", "på", "i", "na", "w", "no", "pelo", "através":
		return anyWay
	}
	return noWay
}

// onTopic reports whether the text before a name ends with what people speak about: "a
// talk on".
func onTopic(left string) bool {
	k := strings.LastIndexByte(left, ' ')
	if k < 0 {
		return false
	}
	switch catalog.Fold(lastWordOf(left[:k])) {
	case "talk", "talks", "lecture", "lectures", "discussion", "discussions", "presentation", "seminar", "workshop", "class", "classes", "session", "conference", "paper", "book", "questions", "vortrag", "diskussion", "fragen", "atelier", "conférence", "charla", "clase", "aula", "lezione":
		return true
	}
	return false
}

// placeLabel reports whether the text before a name is a label that says where people
// meet: "Location:", "Ort:".
func placeLabel(left string) bool {
	label, ok := strings.CutSuffix(left, ":")
	if !ok {
		return false
	}
	switch catalog.Fold(lastWordOf(strings.TrimRight(label, " *_"))) {
	case "location", "where", "place", "venue", "call", "meeting", "room", "online", "remote", "ort", "wo", "treffpunkt", "raum", "lieu", "où", "salle", "lugar", "dónde", "sala", "luogo", "dove", "local", "onde", "plaats", "waar", "plats", "sted", "miejsce", "gdzie", "место", "где":
		return true
	}
	return false
}

// channelNoun reports whether a word is what only such a service has.
func channelNoun(word string) bool {
	switch strings.TrimSuffix(word, "s") {
	case "channel", "workspace", "kanal", "kanäle", "kanalen", "kanaal", "canal", "canaux", "canale", "канал":
		return true
	}
	return false
}

// meetingNoun reports whether a word is what people have at a service where they meet.
func meetingNoun(word string) bool {
	switch strings.TrimSuffix(catalog.Fold(word), "s") {
	case "link", "call", "meeting", "webinar", "channel", "session", "chat", "room", "recording", "invite", "group", "thread", "poll",
		"termin", "meeting-link", "konferenz", "sitzung", "treffen", "kanal", "kanäle", "gruppe", "raum",
		"lien", "visio", "visioconférence", "visioconference", "vidéoconférence", "videoconferencia", "videoconferenza", "videokonferenz", "videoconferência", "videoconference", "videocall", "réunion", "salon", "groupe", "canal", "canaux", "appel", "enlace", "reunión", "reunion", "grupo", "sala", "llamada", "reunião", "chamada", "riunione", "gruppo", "chiamata", "vergadering", "groep", "möte", "møde", "møte", "länk", "spotkanie", "grupa", "kanał":
		return true
	}
	return false
}

// workedIn reports whether a name with a capital that no ordinary word has where it
// stands ends a clause that says with which program people write, draw or keep something:
// "keeps the books in Excel", "notes in Notion".
func (f *finder) workedIn(c *candidate, r *run, b *beside) bool {
	e := c.thing.entry
	if e == nil || !c.exact || b.small || r.kind != textRun || r.code > 0 || e.Kind() != "tool" && e.Kind() != "service" {
		return false
	}
	switch e.Field() {
	case "project", "docs", "graphics":
	default:
		return false
	}
	if wayOf(b.left) == noWay || f.besideCapital(c, r) || f.german && listed(germanList, catalog.Fold(r.text[c.lo:c.hi])) || calendar(r.text[c.lo:c.hi]) {
		return false
	}
	if !endsClause(r.text, int(c.hi)) && f.beforeNoun(b) {
		return false
	}
	return worked(before(r.text, c.lo))
}

// calendar reports whether a word is the name of a day or a month.
func calendar(word string) bool {
	switch word {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December":
		return true
	}
	return false
}

// worked reports whether a text has a word for what people do with programs of the
// office, or for what they make with them.
func worked(text string) bool {
	for word := range strings.FieldsFuncSeq(text, func(c rune) bool { return strings.ContainsRune(" ,.;:()[]/", c) }) {
		switch catalog.Fold(word) {
		case "edit", "edits", "edited", "editing", "record", "records", "recorded", "recording", "recordings", "draw", "draws", "drew", "drawn", "design", "designs", "designed", "layout", "track", "tracks", "tracked", "tracking", "spreadsheet", "spreadsheets", "table", "tables", "chart", "charts", "slides", "poster", "flyer", "notes", "document", "documents", "file", "files", "template", "form", "survey", "poll", "tasks", "board", "books", "accounts", "data", "list", "lists", "budget", "schedule", "homework", "assignment", "assignments", "grades", "quiz", "scores",
			"liste", "listen", "tabelle", "tabellen", "plakat", "dateien", "daten", "umfrage", "terminfindung", "aufgaben", "dokument", "dokumente", "protokoll", "grafik", "folien",
			"fichier", "fichiers", "tableau", "tableaux", "comptes", "affiche", "sondage", "tâches", "données", "diapositives",
			"archivos", "tabla", "tablas", "cuentas", "cartel", "encuesta", "tareas", "datos", "documentos", "arquivos", "planilha", "tabela", "tarefas", "dados", "documenti", "tabella", "dati", "compiti", "sondaggio", "bestanden", "taken":
			return true
		}
	}
	return false
}

// speaksOfMeeting reports whether a word near a candidate in its run, or in the title
// that it stands under, says that people meet or talk.
func (f *finder) speaksOfMeeting(c *candidate, r *run) bool {
	if gathering(before(r.text, c.lo)) || gathering(after(r.text, c.hi)) {
		return true
	}
	return r.kind != titleRun && r.lead >= 0 && int(r.lead) < len(f.layout.runs) && f.layout.runs[r.lead].kind == titleRun && gathering(f.layout.runs[r.lead].text)
}

// gathering reports whether a text has a word for people who meet or talk.
func gathering(text string) bool {
	for word := range strings.FieldsFuncSeq(text, func(c rune) bool { return strings.ContainsRune(" ,.;:()[]/-–—", c) }) {
		if key := catalog.Fold(word); meetingNoun(key) || meetingVerb(key) {
			return true
		}
	}
	return false
}

// meetingVerb reports whether a folded word says that people meet or talk, or another
// word for where they do.
func meetingVerb(word string) bool {
	switch word {
	case "meet", "meets", "met", "talk", "talks", "discuss", "discussed", "discussion", "discussions", "ask", "join", "joins", "stream", "streamed", "streaming", "virtual", "online", "remote", "hybrid", "lecture", "lectures", "class", "classes", "workshop", "presentation", "seminar", "conference", "interview", "questions", "contact", "message", "messages", "communicate", "communication", "host", "hosted", "attend", "attended",
		"vorstandssitzung", "besprechung", "versammlung", "trifft", "diskussion", "abstimmung", "fragen", "treffen", "teilnehmen", "teilnahme", "einwählen", "kommunikation", "einladung", "vortrag", "digital", "virtuell",
		"discuter", "visio", "visioconférence", "atelier", "conférence", "échanges", "rencontre", "rencontres", "rejoindre", "rejoint", "rejoignent", "rejoignez", "connecter", "connecte", "distance", "distanciel", "webinaire",
		"hablamos", "charla", "charlas", "clase", "discusión", "conversa", "aula", "unirse", "conectarse", "conecta", "reunirse", "encuentro", "encontro", "participar", "reunir", "lezione", "incontro", "discussione", "collegarsi", "collegamento", "riunirsi", "vergaderen", "deelnemen", "spotyka", "dołącz", "ansluta":
		return true
	}
	return false
}
