package export

import (
	"testing"

	"gloss/model"
)

func TestToldOfPictures(t *testing.T) {
	for words, target := range map[string]string{
		"":                                      "a.png",
		"a.png":                                 "a.png",
		"b.png":                                 "img/b.png",
		"my plan.png":                           "my%20plan.png",
		"img/plan.png":                          "img/plan.png",
		"net_flow_2":                            "img/net_flow_2.png",
		"other.JPEG":                            "a.png",
		"image":                                 "https://example.org/8f2",
		"Image 3":                               "a.png",
		"an image":                              "a.png",
		"alt text":                              "a.png",
		"IMG_20230101_1234.jpg":                 "b.jpg",
		"IMG-20230101-WA0001":                   "b.jpg",
		"DSC_0042":                              "b.jpg",
		"Pasted image 20230101":                 "b.jpg",
		"Pasted image 20230101.png":             "b.jpg",
		"20230101_1234":                         "b.jpg",
		"…":                                     "b.jpg",
		"Untitled-1":                            "b.jpg",
		"f47ac10b-58cc-4372-a567-0e":            "b.jpg",
		"Abb. 3":                                "b.jpg",
		"図1":                                    "b.jpg",
		"Screenshot 2023-01-01 at 10.00.00 AM":  "b.jpg",
		"Screenshot from 2023-01-01 10-00-00":   "b.jpg",
		"Bildschirmfoto 2023-01-01 um 10.00.00": "b.jpg",
		"Capture d’écran 2023-01-01 à 10.00.00":      "b.jpg",
		"Captura de pantalla 2023-01-01 a las 10.00": "b.jpg",
		"Снимок экрана 2023-01-01 в 10.00.00":        "b.jpg",
		"スクリーンショット 2023-01-01 10.00.00":              "b.jpg",
		"截屏2023-01-01 上午10.00.00":                    "b.jpg",
		"스크린샷 2023-01-01 오전 10.00.00":                "b.jpg",
		"Zrzut ekranu 2023-01-01 o 10.00.00":         "b.jpg",
	} {
		if got := Told(&model.Image{Target: target}, words); got != "" {
			t.Errorf("%q of %s says something", words, target)
		}
	}
	for _, words := range []string{
		"a plan", "among", "Image of a cat", "Screenshot of the profiler", "Photo: Ada", "RFC8446", "Docker", "logo", "state-machine", "Figure 3: the queue",
		"Export to plan.png", "ER diagram", "😀", "→", "a", "Bild von der Küste", "神奈川沖浪裏", "Эйфелева башня", "c3po", "decade",
	} {
		if got := Told(&model.Image{Target: "state-machine.png"}, words); got != words {
			t.Errorf("%q says nothing", words)
		}
	}
	if got := Told(&model.Image{Target: "a.png"}, "a.png", " the  queue "); got != "the queue" {
		t.Errorf("the second words are %q", got)
	}
}
