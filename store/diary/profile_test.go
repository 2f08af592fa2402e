package diary

import (
	"slices"
	"strings"
	"testing"

	"calmcalf/routines"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestProfile_saysWhatIsLeftOutAndWhatComesFirst(t *testing.T) {
	const massage, unsteady, skin = routines.MassageCaution, routines.UnsteadyCaution, routines.OpenSkinCaution
	const pregnant, heat = routines.PregnantCaution, routines.HeatCaution
	tests := map[string]struct {
		profile  Profile
		cautions []routines.Caution
		first    string
		safety   bool
	}{
		"no answers":             {},
		"no concern":             {profile: Profile{Massage: []Concern{}}},
		"one concern":            {profile: Profile{Massage: []Concern{"varicose-veins"}}, cautions: []routines.Caution{massage}},
		"a clot, not clear":      {profile: Profile{Massage: []Concern{UnclearClot}}, cautions: []routines.Caution{massage}},
		"a blood thinner":        {profile: Profile{Medicines: []Medicine{BloodThinner}}, cautions: []routines.Caution{massage}},
		"numb feet":              {profile: Profile{Massage: []Concern{NumbFeet}}, cautions: []routines.Caution{massage, skin, heat}},
		"open skin":              {profile: Profile{Massage: []Concern{OpenSkin}}, cautions: []routines.Caution{massage, skin, heat}},
		"nerve damage":           {profile: Profile{Conditions: []Condition{Neuropathy}}, cautions: []routines.Caution{massage, skin, heat}},
		"narrowed arteries":      {profile: Profile{Conditions: []Condition{"artery-disease"}}, cautions: []routines.Caution{heat}},
		"unsteady":               {profile: Profile{Unsteady: new(true)}, cautions: []routines.Caution{unsteady}, first: "chair-gentle", safety: true},
		"pregnant":               {profile: Profile{Pregnant: new(true)}, cautions: []routines.Caution{massage, pregnant}, first: "pregnancy", safety: true},
		"not pregnant":           {profile: Profile{Pregnant: new(false)}},
		"pregnant and unsteady":  {profile: Profile{Pregnant: new(true), Unsteady: new(true)}, cautions: []routines.Caution{massage, unsteady, pregnant}, first: "pregnancy", safety: true},
		"calf":                   {profile: Profile{Muscle: Calf}},
		"foot":                   {profile: Profile{Muscle: Foot}, first: "foot-arch"},
		"thigh":                  {profile: Profile{Muscle: Thigh}, first: "thigh-release"},
		"foot, with numb skin":   {profile: Profile{Muscle: Foot, Massage: []Concern{NumbFeet}}, cautions: []routines.Caution{massage, skin, heat}, first: "foot-arch"},
		"every concern, no more": {profile: Profile{Massage: Concerns()}, cautions: []routines.Caution{massage, skin, heat}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := tt.profile.Cautions(); !slices.Equal(got, tt.cautions) {
				t.Errorf("got cautions %v, want %v", got, tt.cautions)
			}
			if id, safety := tt.profile.Routine(); id != tt.first || safety != tt.safety {
				t.Errorf("got %q first, for safety: %v; want %q, %v", id, safety, tt.first, tt.safety)
			}
		})
	}
}

func TestContradictions_areReadTheCarefulWay(t *testing.T) {
	const massage, pregnant = routines.MassageCaution, routines.PregnantCaution
	for name, tt := range map[string]struct {
		profile  Profile
		doubts   []Doubt
		cautions []routines.Caution
	}{
		"pregnant at 75": {
			Profile{Pregnant: new(true), Age: "75 or more"}, []Doubt{LatePregnancy}, []routines.Caution{massage, pregnant},
		},
		"pregnant at 60": {
			Profile{Pregnant: new(true), Age: "60-74"}, []Doubt{LatePregnancy}, []routines.Caution{massage, pregnant},
		},
		"pregnant at 40":       {Profile{Pregnant: new(true), Age: "40-59"}, nil, []routines.Caution{massage, pregnant}},
		"not pregnant at 75":   {Profile{Pregnant: new(false), Age: "75 or more"}, nil, nil},
		"a thinner, no tablet": {Profile{Medicines: []Medicine{}, Massage: []Concern{ThinBlood}}, []Doubt{OtherThinner}, []routines.Caution{massage}},
		"a thinner alone":      {Profile{Massage: []Concern{ThinBlood}}, nil, []routines.Caution{massage}},
		"a thinner, another":   {Profile{Medicines: []Medicine{Statin}, Massage: []Concern{ThinBlood}}, nil, []routines.Caution{massage}},
		"a thinner both times": {Profile{Medicines: []Medicine{BloodThinner}, Massage: []Concern{}}, nil, []routines.Caution{massage}},
		"everything": {
			Profile{Pregnant: new(true), Age: "75 or more", Medicines: []Medicine{}, Massage: []Concern{ThinBlood}},
			[]Doubt{LatePregnancy, OtherThinner},
			[]routines.Caution{massage, pregnant},
		},
	} {
		if got := tt.profile.Doubts(); !slices.Equal(got, tt.doubts) {
			t.Errorf("%s: got doubts %v, want %v", name, got, tt.doubts)
		}
		if got := tt.profile.Cautions(); !slices.Equal(got, tt.cautions) {
			t.Errorf("%s: got cautions %v, want %v", name, got, tt.cautions)
		}
		if slices.Contains(tt.doubts, OtherThinner) && !tt.profile.AsksFirst() {
			t.Errorf("%s: a supplement is tested without asking", name)
		}
	}
}

func TestPregnancy_isAskedUpToSixty(t *testing.T) {
	for age, want := range map[Age]bool{"": true, Child: true, "16-39": true, "40-59": true, "60-74": false, "75 or more": false} {
		if got := age.Bears(); got != want {
			t.Errorf("%q: got %v, want %v", age, got, want)
		}
	}
}

// anyProfile answers each question or does not.
func anyProfile(t *rapid.T) Profile {
	var p Profile
	for _, f := range Facts() {
		if !rapid.Bool().Draw(t, f.Key+" answered") {
			continue
		}
		words := []string{}
		for _, word := range slices.Concat(f.Words, f.Retired) {
			if rapid.Bool().Draw(t, word) {
				words = append(words, word)
			}
		}
		if !f.Many {
			words = []string{rapid.SampledFrom(f.Words).Draw(t, f.Key)}
		}
		if err := f.SetAnswer(&p, words); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func TestFacts_holdAWholeProfile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyProfile(t)
		var again Profile
		for _, f := range Facts() {
			if err := f.SetAnswer(&again, f.Answer(p)); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(p, again); diff != "" {
			t.Error(diff)
		}
		for _, f := range Facts() {
			if err := f.SetAnswer(&again, nil); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(Profile{}, again); diff != "" {
			t.Errorf("want everything forgotten, got %s", diff)
		}
	})
}

func TestFacts_refuseOtherWords(t *testing.T) {
	for _, tt := range []struct {
		key, words, want string
	}{
		{"unsteady", "maybe", `"maybe" is not an answer for unsteady; choose from: yes, no`},
		{"muscle", "calf foot", `"calf foot" is not an answer for muscle; choose from: calf, foot, thigh`},
		{"country", "uk", ""},
		{"country", "UK", ""},
		{"age", "75 or more", ""},
		{"massage", "none", ""},
		{"massage", "none clot", `choose either "none" or the answers that apply, not both`},
		{"massage", "past-clot clots", `"clots" is not an answer for massage; choose from: past-clot, blood-thinner,`},
		{"massage", "clot", ErrUnclearClot.Error()},
		{"massage", "varicose-veins CLOT", ErrUnclearClot.Error()},
		{"medicines", "clot", `"clot" is not an answer for medicines`},
		{"medicines", "statin statin", ""},
	} {
		f, _ := FactOf(tt.key)
		_, err := f.Parse(strings.Fields(tt.words))
		got := ""
		if err != nil {
			got = err.Error()
		}
		if tt.want == "" && err != nil || !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s %s: got %q, want %q", tt.key, tt.words, got, tt.want)
		}
	}
	if _, known := FactOf("colour"); known {
		t.Error("there is no fact named colour")
	}
}

func TestFacts_areDescribedInPlainWords(t *testing.T) {
	p := Profile{Massage: []Concern{}, Medicines: []Medicine{Statin, "loop-diuretic"}, Country: UnitedStates, Unsteady: new(true)}
	for key, want := range map[string]string{
		"massage": "none of these", "medicines": "a statin, for cholesterol; a loop water tablet", "country": "United States",
		"unsteady": "yes", "age": "no answer",
	} {
		f, _ := FactOf(key)
		if got := f.Describe(p); got != want {
			t.Errorf("%s: got %q, want %q", key, got, want)
		}
	}
}

// TestAnUnclearClot_isReplacedAndNothingElse holds for every profile.
func TestAnUnclearClot_isReplacedAndNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyProfile(t)
		before := slices.Clone(p.Massage)
		cleared := p.Cleared()
		if cleared.Unclear() || !slices.Contains(cleared.Massage, PastClot) {
			t.Errorf("got %v, want it cleared", cleared.Massage)
		}
		if !slices.Equal(before, p.Massage) {
			t.Error("the profile itself was changed")
		}
		for _, c := range before {
			if c != UnclearClot && !slices.Contains(cleared.Massage, c) {
				t.Errorf("%s was lost", c)
			}
		}
		cleared.Massage = p.Massage
		if diff := cmp.Diff(p, cleared); diff != "" {
			t.Errorf("other answers changed: %s", diff)
		}
	})
}

func TestAnAge_isItsGroup(t *testing.T) {
	age, _ := FactOf("Age")
	for years, want := range map[string]string{
		"0": "under 16", "15": "under 16", "16": "16-39", "39": "16-39", "40": "40-59", "59": "40-59", "60": "60-74", "74": "60-74", "75": "75 or more", "120": "75 or more",
		"121": "", "-1": "", "70.5": "", "seventy": "",
	} {
		got, err := age.Parse([]string{years})
		if (err == nil) != (want != "") || err == nil && got[0] != want {
			t.Errorf("%s: got %v, %v, want %q", years, got, err, want)
		}
	}
	medicines, _ := FactOf("medicines")
	if got, err := medicines.Parse([]string{"Statin,", "quinine"}); err != nil || strings.Join(got, " ") != "statin quinine" {
		t.Errorf("got %v, %v", got, err)
	}
}
