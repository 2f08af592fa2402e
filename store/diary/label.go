package diary

import "strings"

// Label returns the medicine in plain words.
func (m Medicine) Label() string {
	return labelled(string(m), map[string]string{
		"laba-inhaler":               "a long-acting inhaler (LABA)",
		"potassium-sparing-diuretic": "a potassium-sparing water tablet",
		"thiazide-diuretic":          "a thiazide water tablet",
		"loop-diuretic":              "a loop water tablet",
		"statin":                     "a statin, for cholesterol",
		"iron-infusion":              "iron by drip",
		"blood-thinner":              "a blood thinner",
		"quinine":                    "quinine, or tonic water often",
	})
}

// Label returns the condition in plain words.
func (c Condition) Label() string {
	return labelled(string(c), map[string]string{
		"parkinsons":      "Parkinson's",
		"artery-disease":  "narrowed leg arteries",
		"neuropathy":      "nerve damage (neuropathy)",
		"spinal-stenosis": "a narrowed spine (stenosis)",
	})
}

// Label returns the concern in plain words.
func (c Concern) Label() string {
	return labelled(string(c), map[string]string{
		"past-clot":      "I have had a clot",
		"clot":           "a clot, not said whether now or earlier",
		"blood-thinner":  "a blood thinner, or a bleeding disorder",
		"varicose-veins": "bulging varicose veins",
		"open-skin":      "a wound, rash or infection, or recent surgery",
		"numb-feet":      "numb feet, or little feeling in them",
		"brittle-bones":  "brittle bones, or cancer in the leg",
	})
}

// Label returns the name of the country.
func (c Country) Label() string {
	return labelled(string(c), map[string]string{
		"uk": "United Kingdom", "eu": "European Union", "us": "United States",
	})
}

// Label returns one of the fact's words in plain words.
func (f Fact) Label(word string) string {
	switch f.Key {
	case "medicines":
		return Medicine(word).Label()
	case "conditions":
		return Condition(word).Label()
	case "massage":
		return Concern(word).Label()
	case "country":
		return Country(word).Label()
	default:
		return word
	}
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

// labelled returns the label of a word, or else the word itself with blanks for hyphens.
func labelled(word string, labels map[string]string) string {
	if label, ok := labels[word]; ok {
		return label
	}
	return strings.ReplaceAll(word, "-", " ")
}
