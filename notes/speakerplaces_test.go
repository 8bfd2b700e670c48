package notes

import (
	"strings"
	"testing"

	"gloss/model"
)

// Who speaks is told by where the other talks name people.
func TestSpeakerPlaces(t *testing.T) {
	for _, c := range []struct{ titles, want string }{
		{"Ben Bass - Beorg App~Zwinda Karfer - Transient Key Maps", "Ben Bass;Zwinda Karfer"},
		{"Zwinda Karfer | Serverless Is Dead~Bob Ray | Data Mesh Now", "Zwinda Karfer;Bob Ray"},
		{"Beorg App - Ben Bass~Transient Key Maps - Zwinda Karfer", "Ben Bass;Zwinda Karfer"},
		{"Beorg (Ben Bass, ACME)~Keys (Zwinda Karfer, Mapworks)~Soil (Zwinda Karfer, Thuso Mobe, Mapworks)", "Ben Bass;Zwinda Karfer;Zwinda Karfer,Thuso Mobe"},
		{"Keys (Zwinda Karfer, Mapworks)~Queues", ";"},
		{"Ann Lee: Bees~Zwinda Karfer: Keys~Lessons Learned: Soil", "Ann Lee;Zwinda Karfer;"},
		{"Keys, Ann Lee~Queues, Mary Green~Soil, Zwinda Karfer", "Ann Lee;Mary Green;Zwinda Karfer"},
		{"Keys, Ann Lee~Queues~Soil", ";;"},
		{"Ann Lee - Bees~Mary - Ladies of the mill~Bo Ek - Soil", "Ann Lee;Mary;Bo Ek"},
		{"Ann Lee - Bees~Zwinda Karfer - Keys~Thuso Mobe - Maps~Bea Zuki - Soil", "Ann Lee;Zwinda Karfer;Thuso Mobe;Bea Zuki"},
		{"Ann Lee - Bees~The Bilingual Garden - Isode Ltd", "Ann Lee;"},
	} {
		d := &model.Document{Sources: []model.Source{{Name: "file.txt"}}}
		for _, title := range strings.Split(c.titles, "~") {
			d.Sections = append(d.Sections, section(title, para(2, "It rained.")))
		}
		Prepare([]*model.Document{d}, Meta{})
		var got []string
		for _, s := range d.Sections {
			got = append(got, strings.Join(s.Facts().Speakers, ","))
		}
		if strings.Join(got, ";") != c.want {
			t.Errorf("%s: %q, want %q", c.titles, got, c.want)
		}
	}
}
