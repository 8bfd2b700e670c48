package export

import (
	"net/url"
	"path"
	"strings"
	"sync"
	"unicode"

	"gloss/model"
)

// Told returns the first of some words that say what a picture shows, "" where
// none does. The name of a file says nothing, and neither do words that name a
// picture and no more, with a number or a date or without: "image",
// "Screenshot 2023-01-01 at 10.00.00", "IMG_1234", "Abb. 3".
func Told(im *model.Image, list ...string) string {
	for _, words := range list {
		words = strings.Join(strings.Fields(words), " ")
		if words != "" && !isFileName(words, im.Target) && !namesPicture(words) {
			return words
		}
	}
	return ""
}

// isFileName reports whether words are the name of a file, of a target or of
// any picture.
func isFileName(words, target string) bool {
	names := []string{target, path.Base(target)}
	if plain, err := url.PathUnescape(target); err == nil {
		names = append(names, plain, path.Base(plain))
	}
	ending := strings.ToLower(path.Ext(words))
	stem := words[:len(words)-len(ending)]
	for _, name := range names {
		if words == name || words+path.Ext(name) == path.Base(name) && strings.ContainsAny(words, "_0123456789") && !strings.Contains(words, " ") {
			return true
		}
	}
	if !pictureEndings()[ending] {
		return isHash(words)
	}
	return !strings.Contains(stem, " ") || namesPicture(stem)
}

// isHash reports whether a word is a number in hexadecimal digits, as programs
// name what is pasted.
func isHash(word string) bool {
	const shortest = 16
	digits := 0
	for _, r := range word {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r >= 'a' && r <= 'f', r >= 'A' && r <= 'F', r == '-':
		default:
			return false
		}
	}
	return len(word) >= shortest && digits > 0
}

// namesPicture reports whether words say that there is a picture, and nothing
// else but numbers and dates.
func namesPicture(words string) bool {
	named, numbers, letters := false, false, false
	picture, beside := pictureWords(), besidePictures()
	apart := func(r rune) bool {
		numbers = numbers || unicode.IsDigit(r)
		return !unicode.IsLetter(r) && !unicode.IsMark(r)
	}
	for _, word := range strings.FieldsFunc(strings.ToLower(words), apart) {
		letters = true
		if picture[word] {
			named = true
		} else if !beside[word] {
			return false
		}
	}
	if !letters {
		return numbers || !strings.ContainsFunc(words, unicode.IsSymbol)
	}
	return named
}

func setOf(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := map[string]bool{}
		for _, w := range strings.Fields(words) {
			set[w] = true
		}
		return set
	})
}

// pictureEndings are those of files that hold pictures.
var pictureEndings = setOf(".png .jpg .jpeg .jpe .gif .webp .svg .svgz .bmp .tif .tiff .heic .heif .avif .ico .jxl .apng .eps .pdf .psd .xcf .drawio .excalidraw")

// pictureWords name a picture, or are what cameras and programs that take
// pictures of a screen call theirs.
var pictureWords = setOf(`
	image images img picture pictures pic pics photo photos photograph screenshot screenshots screencap screengrab
	cleanshot snapshot figure fig illustration thumbnail slide graphic untitled alt clipboard
	dsc dscn dscf pxl mvimg cimg imgp gopr dji
	bild bilder foto fotos abbildung abb bildschirmfoto bildschirmaufnahme grafik folie unbenannt
	capture écran photographie diapositive figures
	imagen imágenes captura pantalla figura fotografía diapositiva ilustración
	immagine immagini schermata fotografia diapositiva illustrazione figura
	imagem imagens ecrã tela ilustração slides
	afbeelding afbeeldingen schermafbeelding schermafdruk schermopname figuur dia
	skärmbild skärmavbild skärmdump figur
	billede billeder skærmbillede bilde skjermbilde skjermdump lysbilde
	kuva kuvat näyttökuva kuvakaappaus valokuva kuvio
	obraz obrazek zdjęcie ilustracja rysunek rys zrzut ekranu
	obrázek obrázky obr snímek obrazovky fotka
	изображение картинка фото фотография снимок экрана скриншот рисунок рис слайд
	зображення знімок екрана скріншот малюнок мал рисунок
	εικόνα εικόνες φωτογραφία στιγμιότυπο σχήμα
	resim resmi görsel fotoğraf görüntüsü şekil ekran
	画像 写真 図 スクリーンショット イラスト スライド 無題
	图 图片 图像 照片 截图 截屏 屏幕截图 屏幕快照 插图 圖 圖片 圖像 截圖 螢幕截圖 螢幕快照 插圖
	그림 이미지 사진 스크린샷 화면 캡처 스크린
	صورة תמונה צילום चित्र`)

// besidePictures stand beside such words, and say no more: articles, and what
// is between a date and a time.
var besidePictures = setOf(`
	a an the of at from my this here text screen shot pasted new copy am pm x wa z t no nr jan feb mar apr may jun jul aug sep oct nov dec
	ein eine das dieses um von der uhr eingefügtes
	une la le l d de du à sans titre collée sin título las los el del senza titolo alle un uma às sem
	een het om van kl kello en et ett den o z ze při v в о з και π μ μμ πμ οθόνης saat
	の 上午 下午 午前 午後 오전 오후 במסך מסך شاشة الشاشة`)
