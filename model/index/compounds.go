package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file knows what stands behind the hyphen of compounds with names in German and its
// kin.

// endsCompound reports whether the text begins with the second part of a German compound of
// which the first is mostly the name of a program or a service: "Windows-Rechner",
// "Excel-Liste".
func endsCompound(text string) bool {
	word := firstWordOf(text)
	for _, ending := range [...]string{"innen", "en", "n", "s"} {
		if stem := strings.TrimSuffix(word, ending); headNoun(stem) {
			return true
		}
	}
	return headNoun(word)
}

// compounds reports whether the bytes [lo,hi), behind which a hyphen stands, are the first
// part of a compound that may be made with a name: before a noun that programs have, and
// else where the part is no word of the language itself, "das Flask-Team".
func (f *finder) compounds(text string, lo, hi int) bool {
	kin := f.hyphenates()
	if !f.german && !kin {
		return false
	}
	rest := text[hi+1:]
	head := firstWordOf(rest)
	if endsCompound(rest) || programHead(head) {
		return true
	}
	if len(head) < 3 || !startsLarge(text[lo:]) || hi-lo < 3 || len(head) < len(rest) && rest[len(head)] == '-' {
		return false
	}
	if f.german {
		return startsLarge(head) && !allCaps(head) && !listed(germanList, catalog.Fold(text[lo:hi]))
	}
	return !startsLarge(head) && (!opens(before(text, int32(lo))) || !listed(f.ownList()|everydayList, catalog.Fold(text[lo:hi])))
}

// namedFirst reports whether a word is a compound of such a language of which a known name
// with a capital is the first part, "Spark-jobben", or such a name with an ending.
func (f *finder) namedFirst(word string) bool {
	first, second, ok := strings.Cut(word, "-")
	return ok && (f.hyphenates() || apartEnding(f.language, second)) && startsLarge(first) && startsWithSmall(second) && strings.IndexByte(second, '-') < 0 && f.entryNamed(first) != nil
}

// runsNoun reports whether a German noun, behind a name and a hyphen, says of little but
// programs what it says.
func runsNoun(word string) bool {
	switch word {
	case "Instanz", "Instanzen", "Server", "Client", "Clients", "Plugin", "Plugins", "Installation", "Installationen", "Container", "Cluster", "Repo", "Login", "Account", "Accounts", "Nutzer":
		return true
	}
	return false
}

func headNoun(word string) bool {
	switch word {
	case "Rechner", "Laptop", "Nutzer", "User", "Liste", "Tabelle", "Datei", "Dokument", "Vorlage", "Kanal", "Channel", "Meeting", "Link", "Gruppe", "Konto", "Account", "Skript", "Programm", "Plugin", "Projekt", "Server", "Chat", "Anruf", "Board", "Umfrage", "Workspace", "Installation", "Instanz", "Raum", "Bot", "Kurs", "Makro", "Notebook", "Repo", "Seite", "Ordner", "Nachricht", "Termin", "Einladung", "Kalender", "Aufzeichnung", "Container", "Cluster", "Präsentation", "Folien", "Formular", "Sitzung", "Konferenz", "Client", "Wiki", "Zugang", "Login", "Update", "Modul", "Datenbank":
		return true
	}
	return false
}

// compounded learns unknown names from compounds with what only programs have: "eine neue
// Zorbix-Version". The name must be no word that the lists have, nor one that German only
// has in compounds. Where nouns have no capitals, its own within a sentence tells too.
func (f *finder) compounded(r *run) {
	kin := f.hyphenates()
	if !f.german && !kin || r.kind == titleRun && kin {
		return
	}
	text := r.text
	for at := 1; at < len(text); at++ {
		k := strings.IndexByte(text[at:], '-')
		if k < 0 {
			return
		}
		at += k
		head := firstWordOf(text[at+1:])
		if !programHead(head) || !strings.HasPrefix(text[at+1:], head) || startsLarge(head) != f.german {
			continue
		}
		if end := at + 1 + len(head); end < len(text) && text[end] == '-' {
			continue
		}
		name := lastWordOf(text[:at])
		lo := at - len(name)
		if len(name) < 4 || len(name) > longestGuess || !startsLarge(name) || allCaps(name) || !plainASCII(name) || lo > 0 && text[lo-1] != ' ' || kin && opens(before(text, int32(lo))) {
			continue
		}
		if f.senseOf(name) == strange && f.usageOf(name) == unusual && f.entryNamed(name) == nil && !f.personal(name) && !combiningStem(name) {
			f.learn(name, whyPhrase).confirmed = true
		}
	}
}

// hyphenates reports whether the notes are in a language that joins names to nouns with a
// hyphen, as German does, but writes nouns in small letters.
func (f *finder) hyphenates() bool {
	return f.language == "nl" || f.language == "sv" || f.language == "da"
}

// programHead reports whether a noun, behind a name and a hyphen, says that the name is
// that of a program.
func programHead(word string) bool {
	switch word {
	case "Version", "Versionen", "Firmware", "Instanz", "Instanzen", "Plugin", "Plugins", "Paket", "Pakete", "Client", "Clients", "Server", "Servers", "Release", "Releases", "Installation", "Installationen", "Daemon", "Repo", "Repository", "Fork", "Bibliothek",
		"versie", "versies", "version", "versionen", "firmware", "instantie", "instans", "instansen", "instance", "plugin", "pluginen", "plugins", "pakket", "paket", "paketet", "pakke", "client", "klient", "server", "servern", "serveren", "release", "installatie", "installation", "repo", "bibliotheek", "bibliotek":
		return true
	}
	return false
}

// combiningStem reports whether German has a word only, or mostly, as the first part of
// compounds: "Schul-Server".
func combiningStem(word string) bool {
	switch catalog.Fold(word) {
	case "haupt", "schul", "hochschul", "lern", "lehr", "druck", "roh", "bezahl", "krypto", "sprach", "schreib", "fach", "kirch", "miet", "fahr", "wohn", "rechen", "such", "mess", "steuer", "bolzen", "rumpf", "erst", "zweit", "dritt", "misch", "gesamt", "sonder", "spezial", "kombi", "profi", "ersatz", "reserve", "probier", "schnupper", "übungs", "basis", "nachfolge", "vorgänger", "umkreis", "zentral", "teil", "gegen", "aktiv", "passiv", "fern", "heim", "spar", "voll", "leicht", "eigen", "fremd", "frisch", "altbau", "neubau", "medien", "daten", "linien", "gruppen", "abteilungs":
		return true
	}
	return strings.HasSuffix(word, "s") // which joins the two parts
}
