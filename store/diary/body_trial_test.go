package diary_test

import (
	"testing"

	"calmcalf/assets/shipped"
	"calmcalf/store/diary"
)

func TestTrialsThatAProfileRulesOut(t *testing.T) {
	having := func(conditions ...diary.Condition) diary.Profile { return diary.Profile{Conditions: conditions} }
	tests := map[string]struct {
		profile diary.Profile
		kind    diary.Factor
		want    string
	}{
		"the position in bed, pregnant":                  {diary.Profile{Pregnant: new(true)}, diary.Position, "x"},
		"the position in bed":                            {diary.Profile{Pregnant: new(false)}, diary.Position, "."},
		"more water, with heart failure":                 {having("heart-failure"), diary.Water, "x"},
		"more water, with kidney disease":                {having("kidney-disease"), diary.Water, "x"},
		"more water, on dialysis":                        {having("dialysis"), diary.Water, "x"},
		"more water":                                     {having("diabetes"), diary.Water, "."},
		"magnesium, with a blood thinner":                {diary.Profile{Medicines: []diary.Medicine{diary.BloodThinner}}, diary.Magnesium, "x"},
		"magnesium, the thinner an answer about massage": {diary.Profile{Massage: []diary.Concern{diary.ThinBlood}}, diary.Magnesium, "x"},
		"a supplement, pregnant":                         {diary.Profile{Pregnant: new(true)}, diary.Supplement, "x"},
		"a supplement":                                   {diary.Profile{}, diary.Supplement, "."},
		"sweat, for anybody":                             {diary.Profile{}, diary.Sweat, "u"},
		"long sitting, for anybody":                      {diary.Profile{}, diary.Sitting, "u"},
		"tight covers, for anybody":                      {diary.Profile{}, diary.Covers, "u"},
		"alcohol, for anybody":                           {diary.Profile{}, diary.Alcohol, "u"},
		"caffeine, for anybody":                          {diary.Profile{}, diary.Caffeine, "u"},
		"hard exercise, for anybody":                     {diary.Profile{}, diary.Exercise, "u"},
		"gentle movement":                                {diary.Profile{}, diary.Movement, "."},
		"gentle movement, unsteady":                      {diary.Profile{Unsteady: new(true)}, diary.Movement, "u"},
		"gentle movement, with heart failure":            {having("heart-failure"), diary.Movement, "u"},
		"the routine, whatever the answers":              {diary.Profile{Pregnant: new(true), Unsteady: new(true), Massage: diary.Concerns(), Conditions: diary.Conditions()}, "", "."},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			v := diary.Body{Profile: tt.profile, Words: shipped.Body()}.Trial(tt.kind)
			if got := verdict(v); got != tt.want || got != "." && v.Why == "" {
				t.Errorf("got %q because %q, want %q", got, v.Why, tt.want)
			}
		})
	}
}
