package diary

import (
	"cmp"
	"strings"
)

// Label returns one of the fact's words in plain words.
func (f Fact) Label(word string) string {
	labels, known := map[string]map[string]string{
		"medicines": {
			"laba-inhaler":               "a long-acting inhaler (LABA)",
			"potassium-sparing-diuretic": "a potassium-sparing water tablet",
			"thiazide-diuretic":          "a thiazide water tablet",
			"loop-diuretic":              "a loop water tablet",
			"statin":                     "a statin, for cholesterol",
			"iron-infusion":              "iron by drip",
			"blood-thinner":              "a blood thinner",
			"quinine":                    "quinine, or tonic water often",
		},
		"conditions": {
			"parkinsons":      "Parkinson's",
			"artery-disease":  "narrowed leg arteries",
			"neuropathy":      "nerve damage (neuropathy)",
			"spinal-stenosis": "a narrowed spine (stenosis)",
		},
		"massage": {
			"past-clot":      "I have had a clot",
			"clot":           "a clot, not said whether now or earlier",
			"blood-thinner":  "a blood thinner, or a bleeding disorder",
			"varicose-veins": "bulging varicose veins",
			"open-skin":      "a wound, rash or infection, or recent surgery",
			"numb-feet":      "numb feet, or little feeling in them",
			"brittle-bones":  "brittle bones, or cancer in the leg",
		},
		"country": {"uk": "United Kingdom", "eu": "European Union", "us": "United States"},
	}[f.Key]
	if !known {
		return word
	}
	return cmp.Or(labels[word], strings.ReplaceAll(word, "-", " "))
}

// Describe returns the answer in plain words, "no answer", or "none of these".
func (f Fact) Describe(p Profile) string {
	answer := f.Answer(p)
	switch {
	case answer == nil:
		return "no answer"
	case len(answer) == 0:
		return "none of these"
	}
	for i, word := range answer {
		answer[i] = f.Label(word)
	}
	return strings.Join(answer, "; ")
}
