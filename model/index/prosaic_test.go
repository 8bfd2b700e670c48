package index

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestProsaic finds one tool in long notes of other things, whose words with a capital
// are names of tools elsewhere, and finds those words in notes that speak of tools.
func TestProsaic(t *testing.T) {
	const (
		walk  = "We walked along the Ridge to the Beacon, where the Prism of the old light turned its Beam over the Salt meadows and the child counted every bridge on the way down to the harbour.\n\n"
		talk  = "- Docker, Ansible, Salt and Terraform set the servers up\n- Grafana, Prometheus and Beacon watch them\n"
		words = "The map was drawn in QGIS before we left.\n\n"
	)
	prose := forms(t, model.ToolMention, "# A walk\n\n"+words+strings.Repeat(walk, 20))
	if got := strings.Join(prose, " "); got != "QGIS" {
		t.Errorf("in prose %q are names, want QGIS alone", got)
	}
	found := forms(t, model.ToolMention, "# Operations\n\n"+talk+strings.Repeat("- Salt and Terraform ran on Debian, as PostgreSQL and Redis did\n", 40))
	if got := strings.Join(found, " "); !strings.HasPrefix(got, "Docker Ansible Salt Terraform") {
		t.Errorf("in notes on tools %.60q are names, want Salt among them", got)
	}
	if few := forms(t, model.ToolMention, "# A walk\n\n"+words+"Docker ran the map."); strings.Join(few, " ") != "QGIS Docker" {
		t.Errorf("in few words %q are names, want QGIS and Docker", few)
	}
}

// TestProsaicCues finds a tool in such notes of which the words before say that it is
// made use of.
func TestProsaicCues(t *testing.T) {
	const walk = "Wij liepen langs de heuvel naar de haven, waar het oude licht over de weiden scheen en het kind op de weg naar beneden elke brug telde, tot aan de laatste huizen toe.\n\n"
	notes := "# Een wandeling\n\nDe kaart is in QGIS getekend.\n\n" + strings.Repeat(walk, 20)
	for said, want := range map[string]string{
		"De anderen hoorden het via Slack, en later weer via Slack, van ons.\n": "QGIS Slack Slack",
		"De anderen hoorden het van Slack, en later weer van Slack, en ons.\n":  "QGIS",
	} {
		if got := strings.Join(forms(t, model.ToolMention, notes+said), " "); got != want {
			t.Errorf("%q: %q are names, want %q", said, got, want)
		}
	}
}

// TestDailyThings finds the shop in notes on a handicraft, and not its words that are
// names of programs elsewhere; with programs beside them they are found.
func TestDailyThings(t *testing.T) {
	knitting := "# Knitting\n\nThe easiest pattern on Ravelry is Squish.\n\n- Gauge and yarn\n- Gauge tells the stitches of a square\n"
	if got := strings.Join(forms(t, model.ToolMention, knitting), " "); got != "Ravelry" {
		t.Errorf("in notes on knitting %q are names, want Ravelry alone", got)
	}
	testing := "# Testing\n\n- Selenium WebDriver, Gauge and pytest\n- we moved from pytest to Gauge\n"
	if got := strings.Join(forms(t, model.ToolMention, testing), " "); !strings.Contains(got, "Gauge") {
		t.Errorf("in notes on tests %q are names, want Gauge among them", got)
	}
}

// TestCompanyAlone finds an ordinary word beside names of its field only where something
// else speaks for it too.
func TestCompanyAlone(t *testing.T) {
	const tools = "# Pictures\n\n- ggplot2, dplyr and tidyr in R\n- pandas, SciPy and matplotlib in Python\n"
	for said, want := range map[string]bool{
		"- the galaxies are drowned out by stars\n":       false,
		"- vector cubes with ggplot2, stars, and SciPy\n": true,
	} {
		got := false
		for _, form := range forms(t, model.ToolMention, tools+said) {
			got = got || form == "stars"
		}
		if got != want {
			t.Errorf("%q: stars is a name is %v, want %v", said, got, want)
		}
	}
}
