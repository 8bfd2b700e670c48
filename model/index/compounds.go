package index

import "strings"

// This file knows what stands behind the hyphen of German compounds with names.

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

func headNoun(word string) bool {
	switch word {
	case "Rechner", "Laptop", "Nutzer", "User", "Liste", "Tabelle", "Datei", "Dokument", "Vorlage", "Kanal", "Channel", "Meeting", "Link", "Gruppe", "Konto", "Account", "Skript", "Programm", "Plugin", "Projekt", "Server", "Chat", "Anruf", "Board", "Umfrage", "Workspace", "Installation", "Instanz", "Raum", "Bot", "Kurs", "Makro", "Notebook", "Repo":
		return true
	}
	return false
}
