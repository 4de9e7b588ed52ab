export const NODE_VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_icon;
attribute float a_ring;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform float u_pixelRatio;

varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_icon;
varying float v_ring;

const float bias = 255.0 / 254.0;

void main() {
  float radius = max(a_size * u_scale, 2.0 * u_pixelRatio);
  // Room for the seam around the node; for a ring too where there is one.
  float margin = (a_ring > 0.5 ? 6.0 : 2.5) * u_pixelRatio;
  vec2 reach = a_corner * (radius * 1.15 + margin);
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(centre + reach / (0.5 * u_viewport), 0.0, 1.0);
  v_point = reach;
  v_radius = radius;
  v_shape = a_shape;
  v_icon = a_icon;
  v_ring = a_ring;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

/** Distances to the outlines in the order of `SHAPES`, in units of the radius. */
export const NODE_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_icon;
varying float v_ring;

uniform float u_pixelRatio;
uniform vec3 u_ink;
uniform vec3 u_canvas;
uniform vec3 u_accent;
uniform sampler2D u_icons;
uniform float u_cells;

float box(vec2 p, vec2 half_size, float corner) {
  vec2 q = abs(p) - half_size + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

float outline(vec2 p) {
  vec2 a = abs(p);
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) return box(p, vec2(0.9), 0.25);
  if (v_shape < 2.5) {
    vec2 turned = vec2(p.x + p.y, p.x - p.y) * 0.70711;
    return box(turned, vec2(0.84), 0.18);
  }
  if (v_shape < 3.5) return max(a.x * 0.86603 + a.y * 0.5, a.y) - 0.94;
  if (v_shape < 4.5) return box(p, vec2(0.8, 1.02), 0.16);
  if (v_shape < 5.5) {
    vec2 turned = vec2(p.x + p.y, p.x - p.y) * 0.70711;
    return box(turned, vec2(0.92), turned.x < 0.0 && turned.y > 0.0 ? 0.08 : 0.92);
  }
  if (v_shape < 6.5) return box(p, vec2(0.94), p.x < 0.0 && p.y < 0.0 ? 0.06 : 0.94);
  return max(max(a.x, a.y), (a.x + a.y) * 0.70711) - 0.93;
}

vec4 over(vec4 front, vec4 back) {
  return front + back * (1.0 - front.a);
}

void main(void) {
  float distance = outline(v_point / v_radius) * v_radius;

  #ifdef PICKING_MODE
  gl_FragColor = distance > 2.0 * u_pixelRatio ? vec4(0.0) : v_color;
  #else
  float fill = 1.0 - smoothstep(-0.7, 0.7, distance);
  float gap = 1.0 - smoothstep(-0.7, 0.7, distance - 1.6 * u_pixelRatio);
  vec4 shape = vec4(v_color.rgb, 1.0) * v_color.a * fill;

  // An icon only where it is large enough to be read.
  if (v_radius > 6.5 * u_pixelRatio) {
    vec2 cell = v_point / v_radius / 0.74 * vec2(0.5, -0.5) + 0.5;
    if (cell.x > 0.0 && cell.x < 1.0 && cell.y > 0.0 && cell.y < 1.0) {
      float mark = texture2D(u_icons, vec2((cell.x + v_icon) / u_cells, cell.y)).a;
      mark *= smoothstep(6.5, 8.5, v_radius / u_pixelRatio);
      shape = over(vec4(u_ink, 1.0) * mark * v_color.a * fill, shape);
    }
  }
  // A seam in the canvas colour parts the node from edges that pass behind it.
  shape = over(shape, vec4(u_canvas, 1.0) * gap * step(0.5, v_color.a));

  if (v_ring > 0.5) {
    float width = (v_ring > 1.5 ? 1.5 : 0.7) * u_pixelRatio;
    float away = abs(distance - 3.4 * u_pixelRatio) - width;
    shape = over(shape, vec4(u_accent, 1.0) * (1.0 - smoothstep(-0.7, 0.7, away)));
  }
  gl_FragColor = shape;
  #endif
}
`;
