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
