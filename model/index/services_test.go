package index

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestServices finds the services at which people meet in notes that name nothing else,
// by what stands beside them, and does not take the words that they are for them.
func TestServices(t *testing.T) {
	const minutes = "# Board meeting\n\n- The chair opened the meeting and welcomed the two new members.\n- The roof of the clubhouse has been paid for.\n"
	for said, want := range map[string]string{
		"- Next meeting via Zoom":                              "Zoom",
		"- We will meet over Zoom until the hall is open":      "Zoom",
		"- Weekly call (Zoom)":                                 "Zoom",
		"- Location: Zoom":                                     "Zoom",
		"- The Zoom link was sent to all":                      "Zoom",
		"- Meet on Teams at seven":                             "Teams=Microsoft Teams",
		"- The dates are on the website and facebook":          "facebook=Facebook",
		"- They meet in Teams of four at the gate":             "",
		"- The socials of the helpers are over zoom":           "zoom=Zoom",
		"- Post the photographs of it to the channel in slack": "slack=Slack",
		"- There is some slack in the rope at the gate":        "",
		"- The camera can zoom in":                             "",
		"- We meet on Signal Hill at nine":                     "",
		"- A lecture on Matrix was given":                      "",
		"- The treasurer keeps the books in Excel":             "Excel=Microsoft Excel",
		"- Anna edits the recordings in Audacity":              "Audacity",
		"- The schedule is made on Monday, the file in April":  "",
		"- The children paint on canvas":                       "",
	} {
		if got := strings.Join(forms(t, model.ToolMention, minutes+said+"\n"), " "); got != want {
			t.Errorf("%q: %q are names, want %q", said, got, want)
		}
	}
	french := "# Assemblée générale\n\n- La présidente ouvre la séance et accueille les deux nouveaux membres.\n- Le toit de la maison est payé.\n"
	if got := strings.Join(forms(t, model.ToolMention, french+"- Deux membres nous rejoignent sur Zoom !\n"), " "); got != "Zoom" {
		t.Errorf("in French: %q are names", got)
	}
	for said, want := range map[string]string{
		"- Ort: Zoom":                          "Zoom",
		"- Nächste Sitzung per Zoom":           "Zoom",
		"- Die Sitzung findet über Zoom statt": "Zoom",
		"- Nächste Sitzung per Zoom, wo die neue Software Zorbashelf gezeigt wird": "Zoom Zorbashelf",
		"- Die Kasse wird als Liste in Excel geführt":                              "Excel=Microsoft Excel",
	} {
		german := "# Vorstandssitzung\n\n- Der Vorsitzende eröffnet die Sitzung und begrüßt die neuen Mitglieder des Vorstands.\n- Das Dach ist bezahlt, und elf Mitglieder schulden ihre Beiträge.\n"
		if got := strings.Join(forms(t, model.ToolMention, german+said+"\n"), " "); got != want {
			t.Errorf("%q: %q are names, want %q", said, got, want)
		}
	}
}
