package page_test

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

// TestTheDoctorsPage_namesEveryWarningSign holds that what the self-check asks about
// is on the page that it sends to.
func TestTheDoctorsPage_namesEveryWarningSign(t *testing.T) {
	words := map[string][]string{
		"clot-lung":                 {"breathless", "coughing blood", "collapse"},
		"no-blood-flow":             {"suddenly cold", "pale or blue", "cannot move"},
		"saddle-numb":               {"Numb between the legs", "both legs weak"},
		"stroke-like":               {"on one side", "drooping face", "trouble speaking"},
		"confused-after-fluid-loss": {"water tablets: cramps and confusion"},
		"jaw-or-breathing":          {"stiff jaw or trouble breathing"},
		"statin-dark-urine":         {"dark, red-brown urine"},
		"leg-swollen":               {"One leg swollen, throbbing, warm"},
		"new-weakness":              {"New weakness", "foot that drops"},
		"elsewhere":                 {"chest, arms, hands, belly or face"},
		"fluid-loss":                {"water tablets, with faintness"},
		"wound-or-poison":           {"dirty wound in the last 21 days", "lead, mercury"},
		"statin-muscle":             {"muscle pain, tenderness or weakness"},
		"rest-pain":                 {"Pain in the foot at rest", "sores that do not heal"},
		"quinine-bleed":             {"quinine, or with much tonic water", "change in hearing"},
	}
	_, files := shipped(t)
	signs, err := fs.ReadFile(files, "signs.toml")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, part := range partsOf(t, files, "doctor") {
		text.WriteString(part.text + "\n")
	}
	asked := regexp.MustCompile(`(?m)^\[\[sign\]\]\nid\s+= "(.*)"`).FindAllStringSubmatch(string(signs), -1)
	if len(asked) != len(words) {
		t.Errorf("%d warning signs are asked about, want %d", len(asked), len(words))
	}
	for _, sign := range asked {
		if len(words[sign[1]]) == 0 {
			t.Errorf("%s: nothing tells whether the page names it", sign[1])
		}
		for _, word := range words[sign[1]] {
			if !strings.Contains(text.String(), word) {
				t.Errorf("%s: the page has no %q", sign[1], word)
			}
		}
	}
}
