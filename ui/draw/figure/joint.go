package figure

import "encoding/json"

// joint is a joint of the body, or the end of a limb.
type joint int

const (
	head joint = iota
	shoulder
	hip
	nearKnee
	nearAnkle
	nearToe
	nearElbow
	nearHand
	nearFingers
	farKnee
	farAnkle
	farToe
	farElbow
	farHand
	farFingers
	chest
	jointCount
)

// frame is the place of every joint at one moment.
type frame [jointCount]point

// fileFrame is a frame in a pose file.
type fileFrame struct {
	Head, Shoulder, Hip point
	Chest               *point // by default a little in front of the spine
	Near, Far           fileLimbs
}

type fileLimbs struct {
	Knee, Ankle, Toe, Elbow, Hand point
	Fingers                       *point // by default in line with the forearm
}

func (l fileLimbs) fingers() point {
	if l.Fingers != nil {
		return *l.Fingers
	}
	return l.Hand.add(l.Hand.sub(l.Elbow).unit().times(fingersLength))
}

func (w fileFrame) frame() frame {
	f := frame{
		w.Head, w.Shoulder, w.Hip,
		w.Near.Knee, w.Near.Ankle, w.Near.Toe, w.Near.Elbow, w.Near.Hand, w.Near.fingers(),
		w.Far.Knee, w.Far.Ankle, w.Far.Toe, w.Far.Elbow, w.Far.Hand, w.Far.fingers(),
	}
	if w.Chest != nil {
		f[chest] = *w.Chest
	} else {
		f[chest] = chestOf(f)
	}
	return f
}

// UnmarshalJSON reads [x, y].
func (p *point) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[2]*float64{&p.x, &p.y})
}
