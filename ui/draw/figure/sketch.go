package figure

// The least radii, in dots: a thinner limb or line has holes in a small picture.
const (
	thinnestLimb = 0.75
	thinnestLine = 0.55
)

// arrowLeast is the scale above which an arrow is more than a spot.
const arrowLeast = 56

// outline is the width of the gap around what is in front, in dots.
const outline = 1.1

// sketch draws a person on a canvas.
type sketch struct {
	canvas *canvas
	view   view
	scale  float64 // dots per body height
	left   float64 // x = 0, in dots
	floor  float64 // y = 0, in dots from the top
	behind bool    // the other leg is the one on the viewer's side
	works  bool
	both   bool // the other leg works, too
	waits  bool
}

// newSketch fits the view into the canvas, centred, with the floor in the last row of
// dots.
func newSketch(c *canvas, v view, scene Scene, works bool) sketch {
	width, height := float64(c.width), float64(c.height)
	scale := min(width/(v.right-v.left), (height-1)/v.top)
	return sketch{
		canvas: c,
		view:   v,
		scale:  scale,
		left:   width/2 - scale*(v.left+v.right)/2,
		floor:  height - 0.5,
		behind: scene.Behind,
		works:  works,
		both:   scene.Both && works,
		waits:  scene.Waits,
	}
}

// person draws from the back to the front, but for the leg that works: it hides the other one
// even where it is the one away from the viewer, so that it shows from hip to toe.
func (s sketch) person(p pose, f frame) {
	s.furniture(p.props)
	if p.ghost {
		s.limb(legParts(p.frames[0], nearKnee), prop, 0)
	}
	s.arm(f, farElbow, far)
	idle := legParts(f, farKnee)
	if !s.behind {
		s.limb(idle, s.other(), set(far))
	}
	s.aids(p.props)
	s.limb(torsoParts(f), near, set(far))
	s.limb(headParts(f), near, set(far, aid))
	if s.behind {
		s.limb(idle, s.other(), set(far))
	}
	for _, o := range p.props {
		if o.kind == "towel" {
			s.limb([]capsule{part(f[nearHand], f[nearToe], towel)}, aid, set(far, near))
		}
	}
	s.worker(p, f)
	s.nearArm(f)
	s.canvas.sweep(set(far, aid, near, lit, muscle))
}

// worker draws the leg that works, with its muscle.
func (s sketch) worker(p pose, f frame) {
	s.limb(legParts(f, nearKnee), s.working(near), set(far, s.other()))
	if b, ok := bulgeOf(p.muscle); ok {
		s.limb([]capsule{b.capsule(f)}, muscle, 0)
	}
}

// other is the layer of the leg that rests, unless both work.
func (s sketch) other() layer {
	if s.both {
		return lit
	}
	return far
}

// working is the layer of what works, if anything does, and otherwise l.
func (s sketch) working(l layer) layer {
	if s.works {
		return lit
	}
	return l
}

// arm draws an arm in a layer, and its hand in that of what works.
func (s sketch) arm(f frame, elbow joint, l layer) {
	arm := armParts(f, elbow)
	s.limb(arm, l, 0)
	s.limb(arm[2:], s.working(l), 0)
}

func (s sketch) furniture(props []object) {
	for _, o := range props {
		switch o.kind {
		case "floor":
			s.line(capsule{point{s.view.left, 0}, point{s.view.right, 0}, floorRadius, floorRadius})
		case "line":
			s.line(o.shape)
		}
	}
}

func (s sketch) aids(props []object) {
	for _, o := range props {
		switch o.kind {
		case "aid":
			s.limb([]capsule{o.shape}, aid, set(prop, far))
		case "arrow", "stroke":
			if !s.waits && s.scale > arrowLeast {
				s.limb(o.arrowParts(), aid, set(prop, far))
			}
		}
	}
}

// nearArm draws an arm with a gap to the trunk, except at the shoulder.
func (s sketch) nearArm(f frame) {
	arm := armParts(f, nearElbow)
	rooted := arm[0].a.towards(arm[0].b, 0.4)
	for _, c := range []capsule{part(rooted, arm[0].b, upperArm), arm[1]} {
		s.canvas.stamp(s.dots(c, thinnestLimb, outline), empty, set(far, near, lit))
	}
	s.arm(f, nearElbow, near)
}

// limb draws the parts in a layer, with a gap around all of them in the layers of gap.
func (s sketch) limb(parts []capsule, l layer, gap layers) {
	if gap != 0 {
		for _, c := range parts {
			s.canvas.stamp(s.dots(c, thinnestLimb, outline), empty, gap)
		}
	}
	for _, c := range parts {
		s.canvas.stamp(s.dots(c, thinnestLimb, 0), l, everything)
	}
}

func (s sketch) line(c capsule) {
	s.canvas.stamp(s.dots(c, thinnestLine, 0), prop, everything)
}

// dots converts body heights to dots; thinnest and grow are in dots.
func (s sketch) dots(c capsule, thinnest, grow float64) capsule {
	at := func(p point) point { return point{s.left + p.x*s.scale, s.floor - p.y*s.scale} }
	return capsule{
		at(c.a), at(c.b),
		max(thinnest, c.ra*s.scale) + grow,
		max(thinnest, c.rb*s.scale) + grow,
	}
}
